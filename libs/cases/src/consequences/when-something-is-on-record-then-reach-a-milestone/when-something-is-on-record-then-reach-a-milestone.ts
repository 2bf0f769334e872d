import type { CaseEvent } from '../../events';
import { reachMilestone } from '../../milestones/reach-milestone';
import { consequence } from '../../work/settle';

/** The four milestones of every journey, reached by what is on record. `housed` says the kind only: where somebody sleeps is sealed. */
export const whenSomethingIsOnRecordThenReachAMilestone = consequence(
  'when-something-is-on-record-then-reach-a-milestone',
  ['SurvivorIdentified', 'PlacementRecorded', 'InterviewRecorded', 'StepOpened'],
  (event, work) => {
    const reached = milestoneOf(event);
    if (reached) reachMilestone(work, reached.milestone, reached.kind);
  },
);

function milestoneOf(event: CaseEvent): { milestone: string; kind: string | null } | undefined {
  switch (event.type) {
    case 'SurvivorIdentified':
      return { milestone: 'identified', kind: null };
    case 'PlacementRecorded':
      return { milestone: 'housed', kind: event.data.kind };
    case 'InterviewRecorded':
      return { milestone: 'interviewed', kind: event.data.kind };
    case 'StepOpened':
      return event.data.origin.kind === 'referral' ? { milestone: 'referred', kind: null } : undefined;
    default:
      return undefined;
  }
}
