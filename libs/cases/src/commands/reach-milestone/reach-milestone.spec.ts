import type { StepId } from '@throughline/kernel';
import {
  asMember, at, caseClosed, exactly, given, harborShelter, milestoneNotWanted, milestoneReached, newId, opened, openedWithTeam, protocolApplied, sosa,
  stepOpened, basisRecorded, caseOpened,
} from '../../testing';
import type { ReachMilestone } from './reach-milestone';

const reach = (milestone = 'team-convened', kind: string | null = null): ReachMilestone => ({ type: 'ReachMilestone', data: { milestone, kind } });

describe('a milestone that is reached', () => {
  it('is on record since it happened, and what waits for it opens, counted from now', () => {
    const decision = given(...openedWithTeam).when(reach(), { occurred: exactly(at('10:00')) });
    decision.thenOnly('MilestoneReached', milestoneReached({ reachedAt: at('10:00') }).data);
    decision.thenOnly('StepOpened', stepOpened('monthly-review', { stepId: newId<StepId>(1), countsFrom: at('16:05'), openedAt: at('16:05') }).data);
  });

  it('is one of the four that every case has, without any protocol', () =>
    given(caseOpened(), basisRecorded()).when(reach('interviewed', 'forensic'))
      .thenEvents(milestoneReached({ milestone: 'interviewed', kind: 'forensic' })));

  it('again is no news, unless in a further kind', () => {
    const housed = [...opened, milestoneReached({ milestone: 'housed', kind: 'emergency' })];
    given(...housed).when(reach('housed', 'emergency')).thenNothing();
    given(...housed).when(reach('housed')).thenNothing();
    given(...housed).when(reach('housed', 'permanent')).thenEvents(milestoneReached({ milestone: 'housed', kind: 'permanent' }));
  });

  it('may be one that was not wanted before', () =>
    given(...opened, milestoneNotWanted()).when(reach('housed')).thenEvents(milestoneReached({ milestone: 'housed' })));
});

describe('a milestone is not reached', () => {
  it('that no protocol of the case has', () => {
    given(...opened).when(reach('graduated')).thenRejected({ code: 'milestone-unknown', milestone: 'graduated' });
    given(caseOpened(), basisRecorded(), protocolApplied({ protocolId: 'labor-claims' })).when(reach())
      .thenRejected({ code: 'milestone-unknown', milestone: 'team-convened' });
  });

  it('on a closed case', () => given(...opened, caseClosed()).when(reach()).thenRejected({ code: 'case-closed' }));

  it('by what an agency says that may not know of the case', () =>
    given(...opened).when(reach(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it was', () =>
    given(...opened).when(reach(), { occurred: exactly(at('16:06')) }).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
