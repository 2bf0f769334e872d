import type { StepId } from '@throughline/kernel';
import type { NotNeededReason } from '@throughline/protocols';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseStranger, refuseUnlessOpen, refuseUnlessTextAllows } from '../guards';

export type MarkStepNotNeeded = Command<'MarkStepNotNeeded', { stepId: StepId; reason: NotNeededReason }>;

/** The step does not apply, for a reason from the list. A statutory one only where its text leaves the choice. */
export function markStepNotNeeded({ stepId, reason }: MarkStepNotNeeded['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId) ?? refuseStranger(work) ?? refuseUnlessTextAllows(work, openStepOf(work, stepId), 'not-needed');
  if (refusal) return refusal;
  work.record({ type: 'StepNotNeeded', data: { stepId, reason } });
  return undefined;
}
