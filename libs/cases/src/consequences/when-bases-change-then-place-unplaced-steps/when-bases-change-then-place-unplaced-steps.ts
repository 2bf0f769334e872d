import { startRun } from '../../ladder/escalate';
import { placeByItself } from '../../placing/place-by-itself';
import { consequence } from '../../work/settle';

/**
 * Every unplaced step is tried again when others may know of the case than before: one more may make the one candidate, one less may leave it. A step
 * that lost its agency is tried again by itself, once the lead has taken it over.
 */
export const whenBasesChangeThenPlaceUnplacedSteps = consequence(
  'when-bases-change-then-place-unplaced-steps',
  ['BasisRecorded', 'BasisEnded', 'ExclusionRecorded', 'ExclusionLifted', 'StepUnplaced', 'StepHandedBack'],
  (event, work) => {
    const only = event.type === 'StepUnplaced' || event.type === 'StepHandedBack' ? event.data.stepId : null;
    for (const step of Object.values(work.case.openSteps)) {
      if (step.holder !== null || (only !== null && step.stepId !== only) || placeByItself(work, step) !== 'placed') continue;
      const placed = work.openStep(step.stepId);
      if (placed) startRun(work, placed, 'placed');
    }
  },
);
