import type { AgencyId, StepId } from '@throughline/kernel';
import {
  abara, agenciesWith, arendt, asMember, at, brightwater, caseClosed, deadlineSet, eventsOf, exclusionRecorded, given, harborShelter, hillShelter,
  hours, known, ladderRunStarted, legalAid, milestoneReached, newId, noticeIssued, opened, openedWithTeam, referralOpened, sosa, stepPlaced,
  stepUnplaced, workingDays,
} from '../../testing';
import type { OpenReferral } from './open-referral';

const refer = (over: Partial<OpenReferral['data']> = {}): OpenReferral => ({
  type: 'OpenReferral', data: { agencyKind: 'shelter', agencyId: null, need: 'bed', within: hours('PT8H'), urgency: 'today', ...over },
});
const stepId = newId<StepId>(1);
const referral = referralOpened({ stepId, countsFrom: at('16:05'), openedAt: at('16:05') });
const referred = milestoneReached({ milestone: 'referred' });
/** Eight hours from five past four, reminded halfway and an hour before. */
const due = deadlineSet('find-bed', {
  deadlineId: newId(2), stepId, countedFrom: at('16:05'), dueAt: at('00:05', '2026-03-03'), advanceAt: [at('20:05'), at('22:29'), at('23:05')],
});
const told = noticeIssued({
  noticeId: newId(3), purpose: 'step-assigned', stepId, agencyId: harborShelter, memberId: null, urgency: 'today', goesOutAt: at('16:05'), run: null,
  rung: null,
});

describe('a referral that one agency opens for another', () => {
  it('to a named agency that may know of the case is its own from the start, and the survivor has been referred', () =>
    given(...openedWithTeam, ...known(hillShelter)).when(refer({ agencyId: harborShelter })).thenEvents(
      referral, stepPlaced({ stepId, how: 'by-hand' }), referred, due, told,
    ));

  it('to a kind of agency goes to the one that could have it', () =>
    given(...openedWithTeam).when(refer()).thenEvents(referral, referred, stepPlaced({ stepId }), due, told));

  it('to a kind of agency with none that may know waits with whoever answers for the case', () =>
    given(...opened).when(refer()).thenEvents(
      referral, referred, stepUnplaced({ stepId }), due,
      ladderRunStarted({ stepId, fromRung: 2, why: 'unplaced', next: { at: at('20:05'), what: 'advance' } }),
      noticeIssued({
        noticeId: newId(3), purpose: 'unplaced', stepId, agencyId: brightwater, memberId: arendt, urgency: 'today', goesOutAt: at('16:05'), run: null,
        rung: null,
      }),
    ));

  it('says what was written about it sealed', () =>
    expect(eventsOf(given(...openedWithTeam).when(refer({ sealed: { narrative: 'she has a dog' } })).decision)[0])
      .toStrictEqual({ ...referral, sealed: { narrative: 'she has a dog' } }));

  it('runs on the clock that its sender chose, of the agency that holds it', () =>
    given(...openedWithTeam).when(refer({ within: workingDays('P1D'), urgency: 'routine', need: null }))
      .thenOnly('DeadlineSet', deadlineSet('find-bed', {
        deadlineId: newId(2), stepId, clock: 'business', calendarOf: harborShelter, countedFrom: at('16:05'), dueAt: at('16:05', '2026-03-03'),
        advanceAt: [at('20:05'), at('14:29', '2026-03-03')],
      }).data));

  it('a second one is a step of its own, and no milestone', () =>
    given(...openedWithTeam, referralOpened(), milestoneReached({ milestone: 'referred' })).when(refer())
      .thenTypes('StepOpened', 'StepPlaced', 'DeadlineSet', 'NoticeIssued'));
});

describe('a referral is not opened', () => {
  it('for a named agency that may not know of the case', () =>
    given(...opened).when(refer({ agencyId: harborShelter })).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('for one that nobody knows, that rests, or that the survivor excluded', () => {
    const nobody = 'agency-nobody' as AgencyId;
    given(...openedWithTeam).when(refer({ agencyId: nobody })).thenRejected({ code: 'agency-unknown', agencyId: nobody });
    given(...openedWithTeam).when(refer({ agencyId: harborShelter }), { agencies: agenciesWith({ [harborShelter]: { status: 'suspended' } }) })
      .thenRejected({ code: 'agency-suspended', agencyId: harborShelter });
    given(...openedWithTeam, exclusionRecorded({ of: 'agency', agencyId: harborShelter })).when(refer({ agencyId: harborShelter }))
      .thenRejected({ code: 'agency-excluded', agencyId: harborShelter });
  });

  it('by an agency that may not know of the case itself', () => {
    given(...opened).when(refer(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter });
    given(...opened).when(refer(), asMember(abara, { agencyId: legalAid })).thenRejected({ code: 'no-basis', agencyId: legalAid });
  });

  it('on a closed case', () => given(...openedWithTeam, caseClosed()).when(refer()).thenRejected({ code: 'case-closed' }));
});
