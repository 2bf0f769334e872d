import type { StepId } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseUnlessHolder, refuseUnlessOpen } from '../guards';

export type AcceptStep = Command<'AcceptStep', { stepId: StepId }>;

/** The agency says that it will do the step. Its clock runs on: accepted is not done. */
export function acceptStep({ stepId }: AcceptStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  if (step.holder === null) return { code: 'step-unplaced', stepId };
  const stranger = refuseUnlessHolder(work, step);
  if (stranger) return stranger;
  if (!step.accepted) work.record({ type: 'StepAccepted', data: { stepId, agencyId: step.holder } });
  return undefined;
}
