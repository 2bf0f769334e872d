import { setDeadline } from '../../clocks/set-deadline';
import { issueNotice } from '../../notices/issue-notice';
import { consequence } from '../../work/settle';

/** Every stopped clock starts with its full limit, counted from the answer, and its holder is told. */
export const whenQuietEndsThenFullLimitsCount = consequence('when-quiet-ends-then-full-limits-count', ['QuietEnded'], (_, work) => {
  for (const step of Object.values(work.case.openSteps)) {
    if (step.authority === 'statute') continue;
    setDeadline(work, step, 'quiet-ended', work.context.now);
    if (step.holder === null) continue;
    issueNotice(work, { purpose: 'step-assigned', stepId: step.stepId, agencyId: step.holder, memberId: null, urgency: step.urgency, outward: true, run: null, rung: null });
  }
});
