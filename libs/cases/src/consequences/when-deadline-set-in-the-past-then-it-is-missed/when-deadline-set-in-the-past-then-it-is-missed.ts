import { missDeadline } from '../../clocks/conclude-owed';
import { consequence } from '../../work/settle';

/** A limit that counts from an occurrence long past is missed in the append that opens it: nobody waits for a ring to learn what is known. */
export const whenDeadlineSetInThePastThenItIsMissed = consequence('when-deadline-set-in-the-past-then-it-is-missed', ['DeadlineSet'], ({ data }, work) => {
  const step = work.openStep(data.stepId);
  if (!step || work.context.muted || data.dueAt > work.context.now || step.deadline?.deadlineId !== data.deadlineId) return;
  missDeadline(work, step);
});
