import { latestEdge } from '@throughline/kernel';
import { consequence } from '../../work/settle';

/**
 * Late logging is told from late doing: a completion that occurred in time but was recorded after erases nothing and adds this, to every deadline of the
 * step that was missed though it had been done by then.
 */
export const whenCompletedStepWasMissedThenSayWhetherItWasKept = consequence(
  'when-completed-step-was-missed-then-say-whether-it-was-kept',
  ['StepCompleted'],
  ({ data: { stepId } }, work) => {
    const doneBy = latestEdge(work.context.occurred, work.case.zone);
    for (const { deadlineId, dueAt, stepId: missedStepId } of Object.values(work.case.misses)) {
      if (missedStepId === stepId && doneBy <= dueAt) work.record({ type: 'DeadlineKeptLoggedLate', data: { deadlineId, stepId, dueAt } });
    }
  },
);
