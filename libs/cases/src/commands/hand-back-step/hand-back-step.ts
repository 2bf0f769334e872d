import type { StepId } from '@throughline/kernel';
import type { HandBackReason } from '@throughline/protocols';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseUnlessHolder, refuseUnlessOpen } from '../guards';

export type HandBackStep = Command<'HandBackStep', { stepId: StepId; reason: HandBackReason }>;

/** An agency gives the step back; only a survivor declines. A personal duty cannot be given back: it is the person's. */
export function handBackStep({ stepId, reason }: HandBackStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  if (step.holder === null) return { code: 'step-unplaced', stepId };
  const stranger = refuseUnlessHolder(work, step);
  if (stranger) return stranger;
  if (step.personalDuty) return { code: 'step-is-a-personal-duty', stepId };
  work.record({ type: 'StepHandedBack', data: { stepId, agencyId: step.holder, reason, times: step.handedBackBy.length + 1 } });
  return undefined;
}
