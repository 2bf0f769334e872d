import { consequence } from '../../work/settle';

/** Late logging is told from late doing: a completion that occurred in time but was recorded after erases nothing and adds this. */
export const whenCompletedStepWasMissedThenSayWhetherItWasKept = consequence(
  'when-completed-step-was-missed-then-say-whether-it-was-kept',
  ['StepCompleted'],
  ({ data: { stepId, verdict } }, work) => {
    const deadline = work.case.endedSteps[stepId]?.deadline;
    if (verdict !== 'in-time-logged-late' || !deadline) return;
    work.record({ type: 'DeadlineKeptLoggedLate', data: { deadlineId: deadline.deadlineId, stepId, dueAt: deadline.dueAt } });
  },
);
