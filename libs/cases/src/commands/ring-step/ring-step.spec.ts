import {
  advanceMomentReached, asEngine, asMember, at, bedMissed, castillo, coordination, deadlineMissed, deadlineSet, escalationRecorded, given,
  harborShelter, ladderRunStarted, newId, noticeIssued, openedWithTeam, quietRequested, recordNeed, ringStep, running, singh, sosa, stepCompleted,
  stepDeclined, stepIdOf, stepNotNeeded, stepPaused, stepResumed, teamStory,
} from '../../testing';

const noticeAbout = (over: Parameters<typeof noticeIssued>[0]) => noticeIssued({ noticeId: newId(1), ...over });

describe('a step that rings', () => {
  const untilDue = [...openedWithTeam, ...running('find-bed')];

  it('early is ignored', () => given(...untilDue).when(ringStep(), { now: at('16:59') }).thenNothing());

  it('at its moment is missed, and whoever is on call for its agency is told', () =>
    given(...untilDue)
      .when(ringStep(), { now: at('17:00') })
      .thenEvents(deadlineMissed(), escalationRecorded(), noticeAbout({ memberId: sosa })));

  it('late is missed all the same, and its next rung has its full time from now', () =>
    given(...untilDue)
      .when(ringStep(), { now: at('17:21') })
      .thenEvents(deadlineMissed(), escalationRecorded({ next: { at: at('17:51'), what: 'rung' } }), noticeAbout({ goesOutAt: at('17:21') })));

  it('twice is missed once', () => given(...openedWithTeam, ...bedMissed()).when(ringStep(), { now: at('17:00') }).thenNothing());

  it('for nothing is ignored: nobody knows the step', () =>
    given(...untilDue).when(ringStep(stepIdOf('no-such-step')), { now: at('17:00') }).thenNothing());

  it.each([
    ['completed', stepCompleted()],
    ['not needed', stepNotNeeded()],
    ['declined by the survivor', stepDeclined()],
    ['paused', stepPaused()],
  ])('when it is %s is ignored', (_, ending) => given(...untilDue, ending).when(ringStep(), { now: at('17:00') }).thenNothing());

  it('in a quiet that stopped it is ignored', () =>
    given(...untilDue, quietRequested(), ladderRunStarted({ why: 'quiet', next: null })).when(ringStep(), { now: at('17:00') }).thenNothing());

  it('in a store that is muted concludes nothing', () => given(...untilDue).when(ringStep(), { now: at('17:00'), muted: true }).thenNothing());

  it('at the end of its pause runs again', () =>
    given(...untilDue, stepPaused())
      .when(ringStep(), { now: at('15:00', '2026-03-03') })
      .thenEvents(
        stepResumed({ how: 'pause-ended', pausedMs: 86_400_000 }),
        deadlineSet('find-bed', { deadlineId: newId(1), why: 'resumed', countedFrom: at('15:00', '2026-03-03'), dueAt: at('17:00', '2026-03-03') }),
      ));
});

describe('a step that rings before its deadline', () => {
  const advances = { advanceAt: [at('13:00'), at('16:00')], next: { at: at('13:00'), what: 'advance' as const } };
  const reminded = [...openedWithTeam, ...running('find-bed', advances)];
  const reminder = { purpose: 'advance', memberId: null, outward: false, run: null, rung: null } as const;

  it('reminds its agency in the inbox only, and then comes the next advance moment', () =>
    given(...reminded)
      .when(ringStep(), { now: at('13:00') })
      .thenEvents(advanceMomentReached({ next: { at: at('16:00'), what: 'advance' } }), noticeAbout({ ...reminder, goesOutAt: at('13:00') })));

  it('and after the last of them the deadline', () =>
    given(...reminded, advanceMomentReached({ next: { at: at('16:00'), what: 'advance' } }))
      .when(ringStep(), { now: at('16:00') })
      .thenEvents(advanceMomentReached({ next: { at: at('17:00'), what: 'due' } }), noticeAbout({ ...reminder, goesOutAt: at('16:00') })));

  it('reminds once of several advance moments that were slept through', () =>
    given(...reminded)
      .when(ringStep(), { now: at('16:30') })
      .thenEvents(advanceMomentReached({ next: { at: at('17:00'), what: 'due' } }), noticeAbout({ ...reminder, goesOutAt: at('16:30') })));

  it('reminds of nothing when the deadline has passed as well', () =>
    given(...reminded).when(ringStep(), { now: at('17:00') }).thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued'));
});

describe('a stalled step that rings', () => {
  const leadTold = { run: 1, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo } as const;
  const climbedTo = (...climbed: Parameters<typeof escalationRecorded>[0][]) => [
    ...openedWithTeam, ...bedMissed(), ...climbed.map(escalationRecorded),
  ];

  it('early is ignored', () => given(...openedWithTeam, ...bedMissed()).when(ringStep(), { now: at('17:29') }).thenNothing());

  it('climbs to the supervisor after the time that the ladder gives', () =>
    given(...openedWithTeam, ...bedMissed())
      .when(ringStep(), { now: at('17:30') })
      .thenEvents(
        escalationRecorded({ rung: 1, to: 'supervisor', memberId: singh, next: { at: at('18:00'), what: 'rung' } }),
        noticeAbout({ memberId: singh, goesOutAt: at('17:30'), rung: 1 }),
      ));

  it('climbs to the lead, and then waits for the next day', () =>
    given(...climbedTo({ rung: 1, to: 'supervisor', memberId: singh, next: { at: at('18:00'), what: 'rung' } }))
      .when(ringStep(), { now: at('18:00') })
      .thenEvents(
        escalationRecorded({ ...leadTold, next: { at: at('18:00', '2026-03-03'), what: 'rung' } }),
        noticeAbout({ agencyId: coordination, memberId: castillo, goesOutAt: at('18:00'), rung: 2 }),
      ));

  it('above the top tells the same one again every further day, each time in a run of one rung', () => {
    const next = (date: string) => ({ next: { at: at('18:00', date), what: 'rung' as const } });
    given(...climbedTo({ ...leadTold, ...next('2026-03-03') }))
      .when(ringStep(), { now: at('18:00', '2026-03-03') })
      .thenEvents(
        escalationRecorded({ ...leadTold, run: 2, ...next('2026-03-04') }),
        noticeAbout({ agencyId: coordination, memberId: castillo, goesOutAt: at('18:00', '2026-03-03'), run: 2, rung: 2 }),
      );
    given(...climbedTo({ ...leadTold, ...next('2026-03-03') }, { ...leadTold, run: 2, ...next('2026-03-04') }))
      .when(ringStep(), { now: at('18:00', '2026-03-04') })
      .thenOnly('EscalationRecorded', escalationRecorded({ ...leadTold, run: 3, ...next('2026-03-05') }).data);
  });

  it('tells the same one at the same time of day, also when the clocks have changed meanwhile', () => {
    const saturdayNoon = at('17:00', '2026-03-07');
    given(...climbedTo({ ...leadTold, next: { at: saturdayNoon, what: 'rung' } }))
      .when(ringStep(), { now: saturdayNoon })
      .thenOnly('EscalationRecorded', escalationRecorded({ ...leadTold, run: 2, next: { at: at('16:00', '2026-03-08'), what: 'rung' } }).data);
  });
});

describe('a stalled step, told from its beginning', () => {
  it('climbs rung by rung and then day by day, until somebody acts', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('18:00', '2026-03-04'));
    expect(tale.climbed('find-bed')).toEqual([
      [at('13:30'), 1, 0, sosa],
      [at('14:00'), 1, 1, singh],
      [at('14:30'), 1, 2, castillo],
      [at('14:30', '2026-03-03'), 2, 2, castillo],
      [at('14:30', '2026-03-04'), 3, 2, castillo],
    ]);
    const { stepId } = tale.step('find-bed');
    tale
      .does({ type: 'CompleteStep', data: { stepId, record: {}, told: null } }, at('18:00', '2026-03-04'), asMember(sosa))
      .rings(at('18:00', '2026-03-09'));
    expect(tale.climbed('find-bed')).toHaveLength(5);
  });

  it('after an outage climbs in order, each rung with its full time, never several at once', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30'));
    for (const sweep of ['22:00', '22:00', '22:01', '22:29', '22:30', '22:30', '23:07', '23:07']) tale.sweeps(at(sweep));
    expect(tale.climbed('find-bed')).toEqual([[at('22:00'), 1, 0, sosa], [at('22:30'), 1, 1, singh], [at('23:07'), 1, 2, castillo]]);
    expect(tale.told('DeadlineMissed')).toHaveLength(1);
  });

  it('that rings twice in one batch records each rung once', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30'));
    const ring = ringStep(tale.step('find-bed').stepId);
    for (const time of ['13:30', '13:30', '14:00', '14:00', '14:30', '14:30']) tale.does(ring, at(time));
    expect(tale.climbed('find-bed')).toEqual([[at('13:30'), 1, 0, sosa], [at('14:00'), 1, 1, singh], [at('14:30'), 1, 2, castillo]]);
  });

  it('ends with the step: the notices of its ladder are nobody\'s any more', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('13:30'));
    expect(Object.values(tale.case.notices)).toContainEqual(expect.objectContaining({ purpose: 'escalation', agencyId: harborShelter }));
    const { stepId } = tale.step('find-bed');
    tale.does({ type: 'MarkStepNotNeeded', data: { stepId, reason: 'duplicate' } }, at('13:40'), asEngine());
    expect(Object.values(tale.case.notices).filter((notice) => notice.stepId === stepId)).toEqual([]);
  });
});
