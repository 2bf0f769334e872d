import { leadOrCoordinator } from '../../ladder/addressee';
import { issueNotice } from '../../notices/issue-notice';
import { consequence } from '../../work/settle';

/** In the inbox only, with no record of fault: nothing is late yet. Of a step that nobody holds, whoever answers for the case is reminded. */
export const whenAdvanceMomentReachedThenRemindTheHolder = consequence(
  'when-advance-moment-reached-then-remind-the-holder',
  ['AdvanceMomentReached'],
  ({ data: { stepId } }, work) => {
    const step = work.openStep(stepId);
    if (!step) return;
    const lead = leadOrCoordinator(work.case, work.context);
    const to = step.holder !== null ? { agencyId: step.holder, memberId: null } : lead;
    if (to) issueNotice(work, { purpose: 'advance', stepId, ...to, urgency: step.urgency, outward: false, run: null, rung: null });
  },
);
