import type { StepId } from '@throughline/kernel';
import { concludeOwed } from '../../clocks/conclude-owed';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type RingStep = Command<'RingStep', { stepId: StepId }>;

/** A reminder rang. It may ring early, late, twice, or for a step long since done: only the history decides what is owed. */
export function ringStep({ stepId }: RingStep['data'], work: Work): Refusal {
  concludeOwed(work, stepId);
  return undefined;
}
