import {
  adeyemi, agenciesWith, arendt, asEngine, at, brightwater, caseNoticeIssued, castillo, coordination, exclusionRecorded, given, known,
  leadDeadlineSet, leadNamed, leadStillMissing, newId, opened, story, openCase,
} from '../../testing';
import type { RingLead } from './ring-lead';

const ringLead: RingLead = { type: 'RingLead', data: {} };
const waiting = [...opened, leadDeadlineSet({ dueAt: at('17:00') })];
const ringAt = (now: ReturnType<typeof at>) => ({ ...asEngine(), now });

describe('a case without a lead that rings', () => {
  it('tells the director of its own agency while no coordinator may know of it', () =>
    given(...waiting).when(ringLead, ringAt(at('17:00'))).thenEvents(
      leadStillMissing({ agencyId: brightwater, memberId: arendt, nextAt: at('17:00', '2026-03-03') }),
      caseNoticeIssued({ noticeId: newId(1), memberId: arendt, goesOutAt: at('17:00') }),
    ));

  it('tells the supervisor where there is no director', () =>
    given(...waiting).when(ringLead, { ...ringAt(at('17:00')), agencies: agenciesWith({ [brightwater]: { director: null } }) })
      .thenOnly('NoticeIssued', caseNoticeIssued({ noticeId: newId(1), memberId: adeyemi, goesOutAt: at('17:00') }).data));

  it('tells a coordinator who may know of it', () =>
    given(...waiting, ...known(coordination)).when(ringLead, ringAt(at('17:00'))).thenEvents(
      leadStillMissing({ agencyId: coordination, memberId: castillo, nextAt: at('17:00', '2026-03-03') }),
      caseNoticeIssued({ noticeId: newId(1), agencyId: coordination, memberId: castillo, goesOutAt: at('17:00') }),
    ));

  it('tells nobody whom the survivor excluded, and says so on record', () => {
    const nobody = leadStillMissing({ agencyId: null, memberId: null, nextAt: at('17:00', '2026-03-03') });
    given(...waiting, exclusionRecorded({ of: 'agency', agencyId: brightwater })).when(ringLead, ringAt(at('17:00'))).thenEvents(nobody);
    given(
      ...waiting, exclusionRecorded({ of: 'member', memberId: arendt }), exclusionRecorded({ of: 'member', memberId: adeyemi }),
    ).when(ringLead, ringAt(at('17:00'))).thenEvents(nobody);
  });

  it('at night tells them in the morning, and counts the next day from then', () =>
    given(...waiting).when(ringLead, ringAt(at('04:00', '2026-03-03'))).thenEvents(
      leadStillMissing({ agencyId: brightwater, memberId: arendt, nextAt: at('12:00', '2026-03-04') }),
      caseNoticeIssued({ noticeId: newId(1), memberId: arendt, goesOutAt: at('12:00', '2026-03-03') }),
    ));

  it('keeps its hour when the clocks change', () =>
    given(...waiting).when(ringLead, ringAt(at('17:00', '2026-03-07'))).thenOnly(
      'LeadStillMissing', leadStillMissing({ agencyId: brightwater, memberId: arendt, nextAt: at('16:00', '2026-03-08') }).data,
    ));

  it('rings every further day until somebody is named', () => {
    const tale = story(openCase()).rings(at('15:00', '2026-03-06'));
    expect(tale.told('LeadStillMissing').map(({ recordedAt }) => recordedAt))
      .toEqual([at('14:00', '2026-03-03'), at('14:00', '2026-03-04'), at('14:00', '2026-03-05'), at('14:00', '2026-03-06')]);
  });

  it('early, muted, or when a lead was named, is ignored', () => {
    given(...waiting).when(ringLead, ringAt(at('16:59'))).thenNothing();
    given(...waiting).when(ringLead, { ...ringAt(at('17:00')), muted: true }).thenNothing();
    given(...waiting, ...known(coordination), leadNamed()).when(ringLead, ringAt(at('17:00'))).thenNothing();
  });
});
