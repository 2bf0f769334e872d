import type { Exclusion } from '../../events';
import {
  asMember, at, exclusionLifted, exclusionRecorded, given, harborShelter, ladderRunStarted, newId, noticeIssued, opened, openedWithTeam, running,
  sosa, stepPlaced,
} from '../../testing';
import type { LiftExclusion } from './lift-exclusion';

const lift = (exclusion: Exclusion): LiftExclusion => ({ type: 'LiftExclusion', data: exclusion });
const shelter: Exclusion = { of: 'agency', agencyId: harborShelter };
const member: Exclusion = { of: 'member', memberId: sosa };
const town: Exclusion = { of: 'town', town: 'old-harbor' };

describe('an exclusion that the survivor lifts', () => {
  it('is over, and an unplaced step is tried again', () =>
    given(...openedWithTeam, exclusionRecorded(shelter), ...running('find-bed', { holder: null })).when(lift(shelter)).thenEvents(
      exclusionLifted(shelter), stepPlaced(), ladderRunStarted({ why: 'placed' }),
      noticeIssued({ noticeId: newId(1), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null }),
    ));

  it('leaves the others as they are', () => {
    const excluded = [...openedWithTeam, exclusionRecorded(shelter), exclusionRecorded(member), exclusionRecorded(town)];
    given(...excluded).when(lift(town)).thenEvents(exclusionLifted(town));
    given(...excluded, exclusionLifted(town)).when(lift(member)).thenEvents(exclusionLifted(member));
  });
});

describe('an exclusion is not lifted', () => {
  it('that there is none of', () => {
    given(...openedWithTeam).when(lift(shelter)).thenRejected({ code: 'exclusion-unknown' });
    given(...openedWithTeam, exclusionRecorded(shelter)).when(lift(member)).thenRejected({ code: 'exclusion-unknown' });
    given(...openedWithTeam, exclusionRecorded(town)).when(lift({ of: 'town', town: 'new-harbor' })).thenRejected({ code: 'exclusion-unknown' });
    given(...openedWithTeam, exclusionRecorded(town), exclusionLifted(town)).when(lift(town)).thenRejected({ code: 'exclusion-unknown' });
  });

  it('by an agency that may not know of the case', () =>
    given(...opened, exclusionRecorded(shelter)).when(lift(shelter), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
