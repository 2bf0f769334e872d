import { startRun } from '../../ladder/escalate';
import { placeByItself } from '../../placing/place-by-itself';
import { consequence } from '../../work/settle';

/** Every unplaced step is tried again when somebody else may know of the case, or may again. */
export const whenBasesChangeThenPlaceUnplacedSteps = consequence(
  'when-bases-change-then-place-unplaced-steps',
  ['BasisRecorded', 'ExclusionLifted', 'StepHandedBack'],
  (event, work) => {
    const unplaced = Object.values(work.case.openSteps).filter(({ holder, stepId }) => holder === null && (event.type !== 'StepHandedBack' || event.data.stepId === stepId));
    for (const step of unplaced) {
      if (placeByItself(work, step) !== 'placed') continue;
      const placed = work.openStep(step.stepId);
      if (placed) startRun(work, placed, 'placed');
    }
  },
);
