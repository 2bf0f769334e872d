import { protocolKey } from '../context';
import {
  abara, adeyemi, agenciesWith, asMember, at, bedMissed, brightwater, castillo, context, coordination, deadlineIdOf, deadlineMissed,
  escalationRecorded, given, harborShelter, ladderRunStarted, newId, noticeIssued, onTheCoast, openedWithTeam, recordNeed, ringStep, running, singh,
  sosa, stepHandedBack, stepIdOf, stepUnplaced, teamStory,
} from '../testing';

describe('the next rung counts from the first moment at which this one\'s notice may go out', () => {
  it('in danger that is now, at any hour of the night', () => {
    const night = onTheCoast('03:00');
    given(...openedWithTeam, ...running('find-bed', { dueAt: night }))
      .when(ringStep(), { now: night })
      .thenEvents(
        deadlineMissed({ dueAt: night, next: { at: night, what: 'rung' } }),
        escalationRecorded({ next: { at: onTheCoast('03:30'), what: 'rung' } }),
        noticeIssued({ noticeId: newId(1), goesOutAt: night }),
      );
  });

  it('today is the morning when people wake; the rung stands on record at its own time', () => {
    const planDue = onTheCoast('21:30');
    const morning = onTheCoast('07:00', '2026-03-03');
    const ring = given(...openedWithTeam, ...running('safety-plan', { dueAt: planDue })).when(ringStep(stepIdOf('safety-plan')), { now: planDue });
    ring.thenOnly('EscalationRecorded', {
      stepId: stepIdOf('safety-plan'), run: 1, rung: 0, to: 'on-call', agencyId: brightwater, memberId: abara, outcome: 'told',
      next: { at: onTheCoast('11:00', '2026-03-03'), what: 'rung' },
    });
    ring.thenOnly('NoticeIssued', noticeIssued({
      noticeId: newId(1), stepId: stepIdOf('safety-plan'), agencyId: brightwater, memberId: abara, urgency: 'today', goesOutAt: morning,
    }).data);
  });

  it('routine is the morning digest, and a working day after it', () => {
    const applicationDue = onTheCoast('17:00');
    const ring = given(...openedWithTeam, ...running('benefits-application', {
      dueAt: applicationDue,
    })).when(ringStep(stepIdOf('benefits-application')), { now: applicationDue });
    ring.thenOnly('EscalationRecorded', {
      stepId: stepIdOf('benefits-application'), run: 1, rung: 0, to: 'on-call', agencyId: brightwater, memberId: abara, outcome: 'told',
      // The digest goes out at 08:30, which counts from the opening at 09:00.
      next: { at: onTheCoast('09:00', '2026-03-04'), what: 'rung' },
    });
  });

  it('waiting for the morning is not the same as reaching nobody: nothing rings at once', () =>
    given(...openedWithTeam, ...running('safety-plan', { dueAt: onTheCoast('21:30') }))
      .when(ringStep(stepIdOf('safety-plan')), { now: onTheCoast('21:30') })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued'));

  it('of the addressee: the lead\'s own waking hours count for the lead', () => {
    const unplaced = [...openedWithTeam, ...running('safety-plan', { dueAt: at('17:00'), holder: null })];
    const lateRisers = agenciesWith({ [coordination]: { noticeHours: { wakingFrom: '13:00', wakingTo: '21:00', digestAt: '14:00' } } });
    const ring = given(...unplaced).when(ringStep(stepIdOf('safety-plan')), { now: at('17:00'), agencies: lateRisers });
    ring.thenOnly('EscalationRecorded', expect.objectContaining(
      { memberId: castillo, next: { at: onTheCoast('13:00', '2026-03-03'), what: 'rung' } },
    ) as never);
    ring.thenOnly('NoticeIssued', noticeIssued({
        noticeId: newId(1), stepId: stepIdOf(
          'safety-plan',
        ), agencyId: coordination, memberId: castillo, urgency: 'today', goesOutAt: onTheCoast('13:00'), rung: 2,
      }).data);
  });
});

describe('a ladder whose first rung waits', () => {
  const phone = stepIdOf('phone-call');
  const due = [...openedWithTeam, ...running('phone-call')];

  it('tells nobody at the deadline: that is missed, and the rung comes as long after as the ladder says', () =>
    given(...due)
      .when(ringStep(phone), { now: at('17:00') })
      .thenEvents(deadlineMissed({ deadlineId: deadlineIdOf('phone-call'), stepId: phone, next: { at: at('19:00'), what: 'rung' } })));

  it('tells the first when it comes, and the second with it where the ladder says at once', () => {
    const tale = teamStory().does(recordNeed('phone'), onTheCoast('09:00')).rings(onTheCoast('21:00'));
    // Six working hours from nine are over at three, and two hours later it is five.
    expect(tale.climbed('phone-call')).toEqual([
      [onTheCoast('17:00'), 1, 0, sosa],
      [onTheCoast('17:00'), 1, 1, singh],
      [onTheCoast('21:00'), 1, 2, castillo],
    ]);
  });

  it('keeps that wait when the run starts anew within it', () =>
    given(...openedWithTeam, ...running('phone-call', { holder: null }), deadlineMissed({ stepId: phone }))
      .when({ type: 'AssignStep', data: { stepId: phone, agencyId: harborShelter } }, { now: at('16:59'), ...asMember(castillo) })
      .thenOnly('LadderRunStarted', ladderRunStarted({ stepId: phone, why: 'placed', next: { at: at('19:00'), what: 'rung' } }).data));

  it('does not wait with the lead, who holds what nobody else does', () =>
    given(...openedWithTeam, ...running('phone-call', { holder: null }))
      .when(ringStep(phone), { now: at('17:00') })
      .thenOnly('EscalationRecorded', expect.objectContaining({ rung: 2, memberId: castillo }) as never));

  it('counts that wait from the deadline, also when nothing rang for a while', () =>
    given(...due).when(ringStep(phone), { now: at('19:30') }).thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued'));
});

describe('a run', () => {
  const lost = [
    stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' }),
    ladderRunStarted({ fromRung: 2, why: 'unplaced', next: { at: at('17:10'), what: 'rung' } }),
  ];

  it('of a step that lost its agency while climbing begins at the lead and goes on from there day by day', () => {
    const history = [...openedWithTeam, ...bedMissed(), ...lost];
    const first = escalationRecorded({
      run: 2, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:10', '2026-03-03'), what: 'rung' },
    });
    given(...history).when(ringStep(), { now: at('17:10') }).thenOnly('EscalationRecorded', first.data);
    given(...history, first)
      .when(ringStep(), { now: at('17:10', '2026-03-03') })
      .thenOnly('EscalationRecorded', { ...first.data, run: 3, next: { at: at('17:10', '2026-03-04'), what: 'rung' } });
  });

  it('never records a rung twice: a lead told of a second hand-back is told at the deadline in a run of its own', () => {
    const told = escalationRecorded({
      run: 2, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:00'), what: 'due' },
    });
    const handedBack = [stepHandedBack({ times: 2 }), ladderRunStarted({ fromRung: 2, why: 'handed-back' }), told];
    given(...openedWithTeam, ...running('find-bed'), ...handedBack)
      .when(ringStep(), { now: at('17:00') })
      .thenOnly('EscalationRecorded', { ...told.data, run: 3, next: { at: at('17:00', '2026-03-03'), what: 'rung' } });
  });
});

describe('the ladder of a personal duty', () => {
  it('ends in its own agency, even were it to go on to the lead', () => {
    const key = protocolKey('harbor-response', 1);
    const gathered = context.protocols[key];
    if (!gathered) throw new Error('The stories run under the harbor response.');
    const { protocol } = gathered.compiled;
    const ladders = { ...protocol.ladders, ...(protocol.ladders['danger'] ? { 'own-agency': protocol.ladders['danger'] } : {}) };
    const tooLong = { ...gathered, compiled: { ...gathered.compiled, protocol: { ...protocol, ladders } } };
    const report = stepIdOf('first-report');
    const supervisorTold = [
      deadlineMissed({ stepId: report }), escalationRecorded({ stepId: report, rung: 1, to: 'supervisor', next: { at: at('18:00'), what: 'rung' } }),
    ];
    given(...openedWithTeam, ...running('first-report'), ...supervisorTold)
      .when(ringStep(report), { now: at('18:00'), protocols: { ...context.protocols, [key]: tooLong } })
      .thenOnly('EscalationRecorded', expect.objectContaining({ run: 2, rung: 1, memberId: adeyemi }) as never);
  });

  it('tells the person\'s own agency and nobody else, day after day', () => {
    const tale = teamStory().does({ type: 'RecordFact', data: { fact: 'ageGroup', value: 'minor' } }, at('09:30')).rings(at('12:00', '2026-03-05'));
    expect(tale.climbed('first-report')).toEqual([
      [at('21:30'), 1, 0, abara],
      [at('22:30'), 1, 1, adeyemi],
      [at('22:30', '2026-03-03'), 2, 1, adeyemi],
      [at('22:30', '2026-03-04'), 3, 1, adeyemi],
    ]);
    const { stepId } = tale.step('first-report');
    expect(new Set(tale.told('NoticeIssued').flatMap(({ data }) => (data.stepId === stepId ? [data.agencyId] : [])))).toEqual(new Set([brightwater]));
  });
});
