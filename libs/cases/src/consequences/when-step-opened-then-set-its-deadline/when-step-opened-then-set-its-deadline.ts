import { setDeadline } from '../../clocks/set-deadline';
import { isStoppedByQuiet } from '../../clocks/stopped-by-quiet';
import { consequence } from '../../work/settle';

/** Every step gets a clock when it opens. While the survivor asked for quiet only statutory ones run. */
export const whenStepOpenedThenSetItsDeadline = consequence('when-step-opened-then-set-its-deadline', ['StepOpened'], ({ data: { stepId } }, work) => {
  const step = work.openStep(stepId);
  if (!step || isStoppedByQuiet(work.case, step)) return;
  setDeadline(work, step, 'opened', step.countsFrom);
});
