import type { BasisId } from '@throughline/kernel';
import {
  asMember, at, basisEnded, basisIdOf, basisRecorded, bedMissed, brightwater, castillo, coordination, findBed, given, harborShelter, hillShelter,
  known, ladderRunStarted, leadDeadlineSet, leadLeft, newId, noticeIssued, openedWithTeam, running, shelterRelease, sosa, stepIdOf, stepPlaced,
  stepUnplaced,
} from '../../testing';
import type { EndBasis } from './end-basis';

const endBasis = (basisId: BasisId = basisIdOf(harborShelter)): EndBasis => ({ type: 'EndBasis', data: { basisId } });
const byLead = asMember(castillo);
const lost = stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' });
const leadTold = noticeIssued({
  noticeId: newId(1), purpose: 'unplaced', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
});

describe('a basis that is withdrawn', () => {
  it('ends', () => given(...openedWithTeam).when(endBasis(), byLead).thenEvents(basisEnded(harborShelter)));

  it('takes from the agency what it held: the clock runs on, and a new run begins at the lead, who is told', () =>
    given(...openedWithTeam, ...running('find-bed')).when(endBasis(), byLead)
      .thenEvents(basisEnded(harborShelter), lost, ladderRunStarted({ fromRung: 2, why: 'unplaced' }), leadTold));

  it("takes from it what is overdue, and the lead's rung rings at once", () =>
    given(...openedWithTeam, ...bedMissed(at('17:30'))).when(endBasis(), { ...byLead, now: at('17:10') }).thenEvents(
      basisEnded(harborShelter), lost, ladderRunStarted({ fromRung: 2, why: 'unplaced', next: { at: at('17:10'), what: 'rung' } }),
      { ...leadTold, data: { ...leadTold.data, goesOutAt: at('17:10') } },
    ));

  it('leaves an agency that may know for another reason what it holds', () =>
    given(
      ...openedWithTeam, basisRecorded(harborShelter, { basisId: 'basis-order' as BasisId, kind: 'court-order', cites: 'Order 26-117' }),
      ...running('find-bed'),
    )
      .when(endBasis(), byLead).thenEvents(basisEnded(harborShelter)));

  it('takes no personal duty from the person who has it', () =>
    given(...openedWithTeam, ...running('first-report'), ...running('safety-plan')).when(endBasis(basisIdOf(brightwater)), byLead)
      .thenOnly('StepUnplaced', { stepId: stepIdOf('safety-plan'), agencyId: brightwater, reason: 'basis-ended' }));

  it('takes the lead away with its agency', () =>
    given(...openedWithTeam).when(endBasis(basisIdOf(coordination)), byLead).thenEvents(
      basisEnded(coordination), leadLeft({ reason: 'basis-ended' }), leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') }),
    ));

  it('may leave one candidate for what several could have had', () =>
    given(...openedWithTeam, ...known(hillShelter), ...running('find-bed', { holder: null })).when(endBasis(basisIdOf(hillShelter)), byLead)
      .thenEvents(
        basisEnded(hillShelter), stepPlaced(), ladderRunStarted({ why: 'placed' }),
        noticeIssued({
          noticeId: newId(1), purpose: 'step-assigned', stepId: findBed, memberId: null, goesOutAt: at('16:05'), run: null, rung: null,
        }),
      ));
});

describe('a basis does not end', () => {
  it('that nobody has', () => {
    given(...openedWithTeam).when(endBasis('basis-of-nobody' as BasisId), byLead)
      .thenRejected({ code: 'basis-unknown', basisId: 'basis-of-nobody' as BasisId });
    given(...openedWithTeam, basisEnded(harborShelter)).when(endBasis(), byLead)
      .thenRejected({ code: 'basis-unknown', basisId: basisIdOf(harborShelter) });
  });

  it('that stands on a release: the release is revoked instead', () => {
    const basisId = 'basis-by-release' as BasisId;
    given(...openedWithTeam, basisRecorded(harborShelter, { basisId, kind: 'release', releaseId: shelterRelease })).when(endBasis(basisId), byLead)
      .thenRejected({ code: 'basis-stands-on-a-release', basisId, releaseId: shelterRelease });
  });

  it('because somebody says so who does not run the case', () =>
    given(...openedWithTeam).when(endBasis(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));
});
