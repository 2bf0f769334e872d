import { isoDuration } from '@throughline/kernel';
import type { CaseEvent, DataOf } from '../../events';
import {
  abara, adeyemi, agenciesWith, arendt, asEngine, asMember, at, bedMissed, brightwater, caseNoticeIssued, castillo, cohen, coordination, cruz,
  deadlineMissed, escalationAcknowledged, escalationRecorded, exclusionRecorded, findBedNotice, given, haddad, harborShelter, hillShelter,
  ladderRunStarted, leadNamed, noticeAcknowledged, noticeIdOf, noticeIssued, onTheCoast, openedWithTeam, recordNeed, running, singh, sosa,
  stepCompleted, stepIdOf, stepPaused, stepReassigned, teamStory,
} from '../../testing';
import type { AcknowledgeNotice } from './acknowledge-notice';

const acknowledge = (putOff: string | null = null, noticeId = findBedNotice): AcknowledgeNotice => ({
  type: 'AcknowledgeNotice', data: { noticeId, putOff: putOff === null ? null : isoDuration(putOff) },
});

describe('acknowledging a notice', () => {
  const assigned = noticeIssued({ purpose: 'step-assigned', memberId: null, run: null, rung: null });
  const told = [...openedWithTeam, ...running('find-bed'), assigned];

  it('records who has seen it; the clock runs on', () => given(...told).when(acknowledge(), asMember(sosa)).thenEvents(noticeAcknowledged()));

  it('is anybody\'s at the agency that it went to, when it went to nobody by name', () =>
    given(...told).when(acknowledge(), asMember(haddad, { agencyId: harborShelter })).thenEvents(noticeAcknowledged({ memberId: haddad })));

  it('is nobody\'s of another agency', () =>
    given(...told).when(acknowledge(), asMember(castillo)).thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice }));

  it('is only theirs whom it names', () => {
    const toLead = [...told, caseNoticeIssued({ noticeId: noticeIdOf('lead'), agencyId: coordination, memberId: castillo })];
    given(...toLead)
      .when(acknowledge(null, noticeIdOf('lead')), asMember(cohen))
      .thenRejected({ code: 'notice-not-yours', noticeId: noticeIdOf('lead') });
    given(...toLead)
      .when(acknowledge(null, noticeIdOf('lead')), asMember(castillo))
      .thenEvents(noticeAcknowledged({ noticeId: noticeIdOf('lead'), stepId: null, agencyId: coordination, memberId: castillo }));
  });

  it('is refused the second time', () =>
    given(...told, noticeAcknowledged()).when(acknowledge(), asMember(sosa)).thenRejected({ code: 'acknowledged-already', noticeId: findBedNotice }));

  it('is refused of a notice that nobody issued, and of one whose step has ended', () => {
    given(...openedWithTeam).when(acknowledge(), asMember(sosa)).thenRejected({ code: 'notice-unknown', noticeId: findBedNotice });
    given(...told, stepCompleted()).when(acknowledge(), asMember(sosa)).thenRejected({ code: 'notice-unknown', noticeId: findBedNotice });
  });

  it('is refused to a machine and to a member whom the survivor excluded', () => {
    given(...told).when(acknowledge(), asEngine()).thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice });
    given(...told, exclusionRecorded({ of: 'member', memberId: sosa }))
      .when(acknowledge(), asMember(sosa))
      .thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice });
  });
});

describe('acknowledging an escalation', () => {
  const climbing = [...openedWithTeam, ...bedMissed()];
  /** Acknowledged at ten past five; the supervisor's rung would come at half past. */
  const acknowledged = (command: AcknowledgeNotice, memberId = sosa, history: readonly CaseEvent[] = climbing, over = {}) =>
    given(...history).when(command, { now: at('17:10'), ...asMember(memberId), ...over });
  const recorded = (over: Partial<DataOf<'EscalationAcknowledged'>>) => escalationAcknowledged(over).data;

  it('puts off the next rung for as long as the protocol lets it, when nobody says for how long', () =>
    acknowledged(acknowledge()).thenEvents(noticeAcknowledged(), escalationAcknowledged({ next: { at: at('18:10'), what: 'rung' } })));

  it('puts it off for as long as was asked', () =>
    acknowledged(acknowledge('PT40M')).thenOnly('EscalationAcknowledged', recorded({ next: { at: at('17:50'), what: 'rung' } })));

  it('never for longer than the protocol\'s longest', () =>
    acknowledged(acknowledge('P2D')).thenOnly('EscalationAcknowledged', recorded({ next: { at: at('18:10'), what: 'rung' } })));

  it('never brings the next rung forward', () =>
    acknowledged(acknowledge('PT5M')).thenOnly('EscalationAcknowledged', recorded({ next: { at: at('17:30'), what: 'rung' } })));

  it('counts nights and weekends, also where the rungs count working hours', () => {
    const application = stepIdOf('benefits-application');
    const stalled = [
      ...openedWithTeam, ...running('benefits-application', { dueAt: at('17:00') }), deadlineMissed({ stepId: application }),
      escalationRecorded({
        stepId: application, agencyId: brightwater, memberId: abara, next: { at: onTheCoast('17:00', '2026-03-06'), what: 'rung' },
      }),
      noticeIssued({ stepId: application, agencyId: brightwater, memberId: abara, urgency: 'routine' }),
    ];
    acknowledged(acknowledge('P1D'), abara, stalled, { now: onTheCoast('16:59', '2026-03-06') })
      .thenOnly('EscalationAcknowledged', recorded({
        stepId: application, memberId: abara, next: { at: onTheCoast('16:59', '2026-03-07'), what: 'rung' },
      }));
  });

  it('is not done: the step goes on climbing from the later moment', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('13:30'));
    const notice = tale.told('NoticeIssued').find(({ data }) => data.purpose === 'escalation');
    tale.does(acknowledge(null, notice?.data.noticeId), at('13:40'), asMember(sosa)).rings(at('15:10'));
    expect(tale.climbed('find-bed')).toEqual([[at('13:30'), 1, 0, sosa], [at('14:40'), 1, 1, singh], [at('15:10'), 1, 2, castillo]]);
  });

  it('is for whom the rung told', () => acknowledged(acknowledge(), sosa).thenTypes('NoticeAcknowledged', 'EscalationAcknowledged'));
  it('is for whom a later rung would tell: the supervisor', () =>
    acknowledged(acknowledge(), singh).thenOnly('EscalationAcknowledged', recorded({ memberId: singh, next: { at: at('18:10'), what: 'rung' } })));
  it('is for whom a later rung would tell: the lead', () =>
    acknowledged(acknowledge(), castillo).thenTypes('NoticeAcknowledged', 'EscalationAcknowledged'));
  it('is for whoever is on call by now: a change of shift hands it over', () => {
    const afterTheShift = agenciesWith({ [harborShelter]: { onCall: { shifts: [], overrides: [], afterHours: haddad } } });
    acknowledged(acknowledge(), haddad, climbing, { agencies: afterTheShift, ...asMember(haddad, { agencyId: harborShelter }) })
      .thenOnly('EscalationAcknowledged', recorded({ memberId: haddad, next: { at: at('18:10'), what: 'rung' } }));
  });
  it('is still for whom the rung told, after their shift', () =>
    acknowledged(
      acknowledge(), sosa, climbing, { agencies: agenciesWith({ [harborShelter]: { onCall: { shifts: [], overrides: [], afterHours: haddad } } }) },
    )
      .thenTypes('NoticeAcknowledged', 'EscalationAcknowledged'));
  it('is not for anybody else at the agency', () =>
    acknowledged(acknowledge(), haddad, climbing, asMember(haddad, { agencyId: harborShelter }))
      .thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice }));
  it('is not for whom an earlier rung told', () => {
    const supervisorTold = [
      ...climbing, escalationRecorded({ rung: 1, to: 'supervisor', memberId: singh, next: { at: at('18:00'), what: 'rung' } }),
      noticeIssued({ noticeId: noticeIdOf('supervisor'), memberId: singh, rung: 1 }),
    ];
    acknowledged(acknowledge(null, noticeIdOf('supervisor')), sosa, supervisorTold)
      .thenRejected({ code: 'notice-not-yours', noticeId: noticeIdOf('supervisor') });
    acknowledged(acknowledge(), sosa, supervisorTold).thenRejected({ code: 'notice-superseded', noticeId: findBedNotice });
  });

  it('counts once a rung', () =>
    acknowledged(acknowledge(), singh, [...climbing, noticeAcknowledged(), escalationAcknowledged()])
      .thenRejected({ code: 'acknowledged-already', noticeId: findBedNotice }));

  it('is refused when the run that told it has ended', () =>
    acknowledged(acknowledge(), sosa, [
      ...climbing, stepReassigned({ to: hillShelter }), ladderRunStarted({ next: { at: at('17:30'), what: 'rung' } }),
    ])
      .thenRejected({ code: 'notice-superseded', noticeId: findBedNotice }));

  it('is refused when a later run has come as far', () =>
    acknowledged(acknowledge(), sosa, [...climbing, ladderRunStarted({ next: { at: at('17:05'), what: 'rung' } }), escalationRecorded({ run: 2 })])
      .thenRejected({ code: 'notice-superseded', noticeId: findBedNotice }));

  it('of a step that nobody holds is for whoever leads the case by now, wherever its ladder ends', () => {
    const check = stepIdOf('shelter-check');
    const stalled = [
      ...openedWithTeam, ...running('shelter-check', { holder: null }), deadlineMissed({ stepId: check }),
      escalationRecorded({ stepId: check, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('18:00'), what: 'rung' } }),
      noticeIssued({ stepId: check, agencyId: coordination, memberId: castillo }), leadNamed({ memberId: cohen }),
    ];
    acknowledged(acknowledge(), cohen, stalled).thenTypes('NoticeAcknowledged', 'EscalationAcknowledged');
    acknowledged(acknowledge(), cruz, stalled, asMember(cruz)).thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice });
  });

  it('puts off nothing in a pause, which ends when it ends', () => {
    const next = { at: at('15:00', '2026-03-03'), what: 'pause-end' } as const;
    acknowledged(acknowledge(), sosa, [...climbing, stepPaused({ pausedAt: at('17:05'), left: { to: 'rung', rungMs: 1_500_000 } })])
      .thenOnly('EscalationAcknowledged', recorded({ next }));
  });

  it('puts off nothing before a deadline that is still to come, as after a second hand-back', () => {
    const toldBefore = [
      ...openedWithTeam, ...running('find-bed', { holder: null }), ladderRunStarted({ fromRung: 2, why: 'handed-back' }),
      escalationRecorded({ run: 2, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:00'), what: 'due' } }),
      noticeIssued({ agencyId: coordination, memberId: castillo, run: 2, rung: 2 }),
    ];
    given(...toldBefore).when(acknowledge(), asMember(castillo))
      .thenOnly('EscalationAcknowledged', recorded({ run: 2, rung: 2, memberId: castillo, next: { at: at('17:00'), what: 'due' } }));
  });

  it('of a personal duty is for its own agency and never for the lead', () => {
    const report = stepIdOf('first-report');
    const stalled = [
      ...openedWithTeam, ...running('first-report'), deadlineMissed({ stepId: report }),
      escalationRecorded({ stepId: report, agencyId: brightwater, memberId: abara, next: { at: at('18:00'), what: 'rung' } }),
      noticeIssued({ stepId: report, agencyId: brightwater, memberId: abara }),
    ];
    acknowledged(acknowledge(), castillo, stalled).thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice });
    acknowledged(acknowledge(), arendt, stalled).thenRejected({ code: 'notice-not-yours', noticeId: findBedNotice });
    acknowledged(acknowledge(), adeyemi, stalled).thenTypes('NoticeAcknowledged', 'EscalationAcknowledged');
  });
});
