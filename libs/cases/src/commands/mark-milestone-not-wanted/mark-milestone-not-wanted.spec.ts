import { asMember, caseClosed, given, harborShelter, milestoneNotWanted, milestoneReached, opened, sosa } from '../../testing';
import type { MarkMilestoneNotWanted } from './mark-milestone-not-wanted';

const notWanted = (milestone = 'housed'): MarkMilestoneNotWanted => ({ type: 'MarkMilestoneNotWanted', data: { milestone } });

describe('a milestone that the survivor does not want', () => {
  it('is a choice on record', () => {
    given(...opened).when(notWanted()).thenEvents(milestoneNotWanted());
    given(...opened).when(notWanted('team-convened')).thenEvents(milestoneNotWanted({ milestone: 'team-convened' }));
  });

  it('said again is no news', () => given(...opened, milestoneNotWanted()).when(notWanted()).thenNothing());
});

describe('a milestone cannot be unwanted', () => {
  it('once it was reached', () =>
    given(...opened, milestoneReached({ milestone: 'housed' })).when(notWanted())
      .thenRejected({ code: 'milestone-reached-already', milestone: 'housed' }));

  it('that no protocol of the case has', () =>
    given(...opened).when(notWanted('graduated')).thenRejected({ code: 'milestone-unknown', milestone: 'graduated' }));

  it('on a closed case', () => given(...opened, caseClosed()).when(notWanted()).thenRejected({ code: 'case-closed' }));

  it('at an agency that may not know of the case', () =>
    given(...opened).when(notWanted(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
