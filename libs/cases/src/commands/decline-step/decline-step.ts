import type { StepId } from '@throughline/kernel';
import { actingAgency, mayRunCase } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseUnlessHolder, refuseUnlessOpen, refuseUnlessTextAllows } from '../guards';

export type DeclineStep = Command<'DeclineStep', { stepId: StepId; how: 'orally' | 'in-writing' }>;

/** The survivor does not want it. That ends the step and is nobody's failure; only a statute that leaves no choice stands against it. */
export function declineStep({ stepId, how }: DeclineStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  const stranger = mayRunCase(work.case, work.context) ? undefined : refuseUnlessHolder(work, step);
  const statute = stranger ?? refuseUnlessTextAllows(work, step, 'decline');
  if (statute) return statute;
  work.record({ type: 'StepDeclined', data: { stepId, takenBy: actingAgency(work.case, work.context.actor), how } });
  return undefined;
}
