import {
  asEngine, at, bedMissed, caseNoticeIssued, castillo, coordination, escalationAcknowledged, escalationRecorded, findBedNotice, given,
  ladderRunStarted, noticeIdOf, noticeIssued, noticeUndeliverable, openedWithTeam, recordNeed, running, singh, stepPaused, stepReassigned, teamStory,
} from '../../testing';
import type { RecordNoticeUndeliverable } from './record-notice-undeliverable';

const undeliverable = (noticeId = findBedNotice): RecordNoticeUndeliverable => ({ type: 'RecordNoticeUndeliverable', data: { noticeId } });
const fivePast = { now: at('17:05'), ...asEngine('sender') };

describe('an undeliverable notice', () => {
  const climbing = [...openedWithTeam, ...bedMissed()];

  it('of the latest rung has the next one ring at once: nobody was told', () =>
    given(...climbing).when(undeliverable(), fivePast).thenEvents(noticeUndeliverable({ next: { at: at('17:05'), what: 'rung' } })));

  it('then tells the supervisor without waiting', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('13:30'));
    const notice = tale.told('NoticeIssued').find(({ data }) => data.purpose === 'escalation');
    tale.does(undeliverable(notice?.data.noticeId), at('13:33'), asEngine('sender')).rings(at('13:33'));
    expect(tale.climbed('find-bed').at(-1)).toEqual([at('13:33'), 1, 1, singh]);
  });

  it('is recorded once', () =>
    given(...climbing, noticeUndeliverable({ next: { at: at('17:06'), what: 'rung' } })).when(undeliverable(), fivePast).thenNothing());

  it('that nobody knows changes nothing: its step has ended', () => given(...openedWithTeam).when(undeliverable(), fivePast).thenNothing());

  it('of an earlier rung is recorded, and the ladder stands where it is', () => {
    const supervisorTold = [
      escalationRecorded({ rung: 1, to: 'supervisor', memberId: singh, next: { at: at('18:00'), what: 'rung' } }),
      noticeIssued({ noticeId: noticeIdOf('supervisor'), memberId: singh, rung: 1 }),
    ];
    given(...climbing, ...supervisorTold).when(undeliverable(), { ...fivePast, now: at('17:40') }).thenEvents(noticeUndeliverable({ next: null }));
  });

  it('of an earlier run is recorded, and the new run stands where it is', () =>
    given(...climbing, stepReassigned(), ladderRunStarted({ next: { at: at('17:30'), what: 'rung' } }))
      .when(undeliverable(), fivePast)
      .thenEvents(noticeUndeliverable({ next: null })));

  it('of an earlier run is recorded also when the new one has come as far', () =>
    given(...climbing, ladderRunStarted({ next: { at: at('17:00'), what: 'rung' } }), escalationRecorded({ run: 2 }))
      .when(undeliverable(), fivePast)
      .thenEvents(noticeUndeliverable({ next: null })));

  it('changes nothing in the ladder once somebody acknowledged it elsewhere', () =>
    given(...climbing, escalationAcknowledged()).when(undeliverable(), fivePast).thenEvents(noticeUndeliverable({ next: null })));

  it('changes nothing in a pause', () =>
    given(...climbing, stepPaused({ left: { to: 'rung', rungMs: 1_800_000 } }))
      .when(undeliverable(), fivePast)
      .thenEvents(noticeUndeliverable({ next: null })));

  it('of the top rung leaves only tomorrow', () => {
    const leadTold = [
      escalationRecorded({ rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('18:00', '2026-03-03'), what: 'rung' } }),
      noticeIssued({ noticeId: noticeIdOf('lead'), agencyId: coordination, memberId: castillo, rung: 2 }),
    ];
    given(...climbing, ...leadTold)
      .when(undeliverable(noticeIdOf('lead')), fivePast)
      .thenEvents(noticeUndeliverable({ noticeId: noticeIdOf('lead'), next: null }));
  });

  it('that only said that a step was placed moves no ladder', () =>
    given(...openedWithTeam, ...running('find-bed'), noticeIssued({ purpose: 'step-assigned', memberId: null, run: null, rung: null }))
      .when(undeliverable(), asEngine('sender'))
      .thenEvents(noticeUndeliverable({ next: null })));

  it('about the case as a whole is recorded too', () =>
    given(...openedWithTeam, caseNoticeIssued()).when(undeliverable(), fivePast).thenEvents(noticeUndeliverable({ stepId: null, next: null })));
});
