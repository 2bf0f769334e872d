import type { Step } from '../case';
import type { UnplacedReason } from '../events';
import type { Work } from '../work/work';
import { candidatesFor } from './candidates';

/** Gives the step to the one agency that could hold it. With none or several it stays unplaced, for this reason. */
export function placeByItself(work: Work, step: Step): UnplacedReason | 'placed' {
  const [only, another] = candidatesFor(step, work.case, work.context);
  if (!only) return 'no-candidate';
  if (another) return 'several-candidates';
  work.record({ type: 'StepPlaced', data: { stepId: step.stepId, agencyId: only, how: 'only-candidate' } });
  return 'placed';
}
