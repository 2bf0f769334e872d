import type { AgencyId } from '@throughline/kernel';
import type { CaseEvent, Verdict } from '../../events';
import {
  about, agenciesWith, asEngine, asMember, at, basisRecorded, bedMissed, brightwater, castillo, childWelfare, deadlineIdOf, deadlineKeptLoggedLate,
  deadlineMissed, deadlineSet, escalationRecorded, exactly, farShelter, findBed, given, hillShelter, harborShelter, known, ladderRunStarted, newId,
  onTheCoast, opened, openedWithTeam, petrov, police, quietRequested, referralOpened, running, sometimeOn, sosa, stepCompleted, stepHandedBack,
  stepIdOf, stepOpened, stepPaused, stepPlaced, stepUnplaced,
} from '../../testing';
import type { CompleteStep } from './complete-step';

const unknownAgency = 'agency-unknown' as AgencyId;
const complete = (over: Partial<CompleteStep['data']> = {}): CompleteStep => ({
  type: 'CompleteStep', data: { stepId: findBed, record: {}, told: null, ...over },
});
const withBedToFind = [...openedWithTeam, ...running('find-bed')];

describe('completing a step', () => {
  it('records that its agency did it', () =>
    given(...openedWithTeam, ...running('guardian-meeting'))
      .when(complete({ stepId: stepIdOf('guardian-meeting') }), asMember(petrov, { agencyId: childWelfare }))
      .thenEvents(stepCompleted({ stepId: stepIdOf('guardian-meeting'), agencyId: childWelfare })));

  it('seals what is personal, and keeps it out of the rest', () => {
    const sealed = { location: 'where she sleeps' };
    const { decision } = given(...withBedToFind).when(complete({ sealed }), asMember(sosa));
    expect(decision).toMatchObject({ events: [{ type: 'StepCompleted', data: { record: {} }, sealed }, expect.anything()] });
  });

  it('is refused of a step that the case does not have', () =>
    given(...openedWithTeam).when(complete(), asMember(sosa)).thenRejected({ code: 'step-unknown', stepId: findBed }));

  it('is refused when it stands completed already, so that no second account of it vanishes', () =>
    given(...withBedToFind, stepCompleted())
      .when(complete(), asMember(sosa))
      .thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' }));

  it('is refused to an agency that does not hold it', () =>
    given(...withBedToFind)
      .when(complete(), asMember(petrov))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter }));

  it('is refused for a moment that has not come', () =>
    given(...withBedToFind)
      .when(complete(), { ...asMember(sosa), occurred: exactly(at('16:06')) })
      .thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));

  it('is refused without what its protocol asks to be recorded', () =>
    given(...openedWithTeam, ...running('first-report'))
      .when(complete({ stepId: stepIdOf('first-report') }))
      .thenRejected({ code: 'completion-record-faulty', faults: [{ path: '/reportedThrough', message: expect.any(String) as string }] }));

  const referred = [...openedWithTeam, referralOpened(), stepPlaced({ stepId: stepIdOf('referral'), how: 'by-hand' }), deadlineSet('referral')];

  it('asks nothing to be recorded of a referral', () =>
    given(...referred).when(complete({ stepId: stepIdOf('referral') }), asMember(sosa)).thenEvents(stepCompleted({ stepId: stepIdOf('referral') })));

  it('is refused with a record of a referral, for which nobody has said what may stand in it', () =>
    given(...referred)
      .when(complete({ stepId: stepIdOf('referral'), record: { note: 'She came by bus.' } }), asMember(sosa))
      .thenRejected({ code: 'completion-record-faulty', faults: [{ path: '', message: 'A referral records nothing beyond its completion.' }] }));
});

describe('completing a step that nobody holds', () => {
  const unplaced = [...running('shelter-check', { holder: null }), stepUnplaced({ stepId: stepIdOf('shelter-check') })];
  const check = complete({ stepId: stepIdOf('shelter-check') });
  const checked = stepCompleted({ stepId: stepIdOf('shelter-check'), agencyId: null });

  it('is the lead\'s to do', () => given(...openedWithTeam, ...unplaced).when(check, asMember(castillo)).thenEvents(checked));
  it('is the opening agency\'s as well', () => given(...openedWithTeam, ...unplaced).when(check).thenEvents(checked));
  it('is the opening agency\'s alone when the case has no lead', () => {
    given(...opened, ...known(police), ...unplaced).when(check).thenEvents(checked);
    given(...opened, ...known(police), ...unplaced)
      .when(check, asMember(petrov))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: stepIdOf('shelter-check'), agencyId: null });
  });
  it('is not another agency\'s', () =>
    given(...openedWithTeam, ...unplaced)
      .when(check, asMember(petrov))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: stepIdOf('shelter-check'), agencyId: null }));
});

describe('whether it was in time', () => {
  const done = (now: string, occurred = exactly(at(now)), history: readonly CaseEvent[] = withBedToFind) => {
    const { thenOnly } = given(...history).when(complete(), { now: at(now), occurred, ...asMember(sosa) });
    return {
      thenVerdict: (verdict: Verdict) => thenOnly('StepCompleted', stepCompleted({ verdict }).data),
      thenKept: (...kept: Parameters<typeof deadlineKeptLoggedLate>[0][]) => thenOnly('DeadlineKeptLoggedLate', ...kept.map(
        (one) => deadlineKeptLoggedLate(one).data,
      )),
    };
  };

  it('is plain when it is recorded before the deadline', () => done('16:59').thenVerdict('in-time'));
  it('is plain however roughly the moment was said, when it is recorded before the deadline', () => {
    done('16:59', about(at('16:59'))).thenVerdict('in-time');
    done('16:59', sometimeOn(at('16:00'))).thenVerdict('in-time');
  });

  it('is told from late logging: it was done in time and recorded after', () => {
    done('17:30', exactly(at('16:45'))).thenVerdict('in-time-logged-late');
    done('17:30', exactly(at('16:45'))).thenKept({});
  });
  it('counts the deadline itself as in time', () => done('17:00').thenVerdict('in-time-logged-late'));
  it('is late when it was done after', () => {
    done('17:30', exactly(at('17:01'))).thenVerdict('late');
    done('17:30', exactly(at('17:01'))).thenKept();
  });

  it('cannot be told when "about" straddles the deadline', () => {
    done('18:30', about(at('16:30'))).thenVerdict('cannot-be-told');
    done('18:30', about(at('17:30'))).thenVerdict('cannot-be-told');
    done('18:30', about(at('16:30'))).thenKept();
  });
  it('can be told when an hour either side does not', () => {
    done('18:30', about(at('16:00'))).thenVerdict('in-time-logged-late');
    done('18:30', about(at('18:01'))).thenVerdict('late');
  });

  it('cannot be told when all that is known is the day of the deadline, by the clocks of the case', () => {
    done('18:30', sometimeOn(at('14:00'))).thenVerdict('cannot-be-told');
    done('18:30', sometimeOn(onTheCoast('23:00', '2026-03-01'))).thenVerdict('in-time-logged-late');
    done('23:00', sometimeOn(at('14:00')), [...openedWithTeam, ...running('find-bed', { dueAt: onTheCoast('00:00') })]).thenVerdict('cannot-be-told');
  });

  it('is late by the day when that day began after the deadline', () => {
    const dueOnSunday = [
      ...openedWithTeam, ...running('find-bed', { dueAt: onTheCoast('23:59', '2026-03-01') }),
      deadlineMissed({ dueAt: onTheCoast('23:59', '2026-03-01') }),
    ];
    done('18:30', sometimeOn(at('14:00')), dueOnSunday).thenVerdict('late');
  });

  it('is said of a deadline that was missed long before', () =>
    done('17:20', exactly(at('16:00')), [...openedWithTeam, ...bedMissed()]).thenVerdict('in-time-logged-late'));

  it('is in time in a pause, though the hour that was promised before it has passed: the clock stood', () =>
    done('18:30', exactly(at('18:30')), [...withBedToFind, stepPaused()]).thenVerdict('in-time'));
  it('is late in a pause that came after the miss', () => {
    const pausedAfter = stepPaused({ pausedAt: at('17:05'), left: { to: 'rung', rungMs: 1_500_000 } });
    done('18:30', exactly(at('18:30')), [...openedWithTeam, ...bedMissed(), pausedAfter]).thenVerdict('late');
  });
  it('is in time in a quiet that stopped its clock', () =>
    done('18:30', exactly(at('18:30')), [...withBedToFind, quietRequested(), ladderRunStarted({ why: 'quiet', next: null })]).thenVerdict('in-time'));
  it('is not asked of a step that never had a deadline, as one that opened in a quiet', () =>
    done('18:30', exactly(at('18:30')), [...openedWithTeam, quietRequested(), stepOpened(), stepPlaced()]).thenVerdict('no-deadline'));

  it('is said by the moment alone in a muted store, where nothing is concluded', () => {
    const muted = (occurred: string) => given(...withBedToFind).when(complete(), {
      now: at('17:30'), occurred: exactly(at(occurred)), muted: true, ...asMember(sosa),
    });
    muted('17:20').thenOnly('StepCompleted', stepCompleted({ verdict: 'late' }).data);
    muted('16:20').thenOnly('StepCompleted', stepCompleted({ verdict: 'in-time-logged-late' }).data);
    muted('16:20').thenOnly('DeadlineKeptLoggedLate');
  });

  it('erases nothing: the miss of an earlier deadline that had been kept is told so too', () => {
    const later = deadlineIdOf('later');
    const extended = [
      deadlineSet('find-bed', { deadlineId: later, why: 'extended', dueAt: at('20:00') }),
      ladderRunStarted({ why: 'extended', next: { at: at('20:00'), what: 'due' } }),
    ];
    done('18:00', exactly(at('16:30')), [...openedWithTeam, ...bedMissed(), ...extended]).thenVerdict('in-time');
    done('18:00', exactly(at('16:30')), [...openedWithTeam, ...bedMissed(), ...extended]).thenKept({ dueAt: at('17:00') });
    done('18:00', exactly(at('17:30')), [...openedWithTeam, ...bedMissed(), ...extended]).thenKept();
  });
});

it('says nothing of the misses of other steps', () =>
  given(...withBedToFind, ...running('shelter-check'), deadlineMissed(
    { deadlineId: deadlineIdOf('shelter-check'), stepId: stepIdOf('shelter-check') },
  ))
    .when(complete(), { now: at('16:30'), occurred: exactly(at('16:00')), ...asMember(sosa) })
    .thenOnly('DeadlineKeptLoggedLate'));

describe('completing a step that has stalled', () => {
  it('first concludes what it owes: the miss stands, and the completion erases nothing', () =>
    given(...withBedToFind)
      .when(complete(), { now: at('17:10'), ...asMember(sosa) })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'StepCompleted', 'MilestoneReached'));

  it('ends its ladder', () =>
    given(...openedWithTeam, ...bedMissed(), escalationRecorded({ rung: 1, to: 'supervisor' }), stepCompleted())
      .when({ type: 'RingStep', data: { stepId: findBed } }, { now: at('23:00') })
      .thenNothing());
});

describe('completing a step that the law has tell others', () => {
  const report = (over: Partial<CompleteStep['data']> = {}) => complete({
    stepId: stepIdOf('first-report'), record: { reportedThrough: 'telephone' }, ...over,
  });
  const reporting = [...opened, ...running('first-report')];
  const legalDuty = (agencyId = childWelfare) => basisRecorded(agencyId, { basisId: newId(1), kind: 'legal-duty', cites: 'Coast Code 17-101' }).data;
  const told = (agencyIds: CompleteStep['data']['told']) => stepCompleted({
    stepId: stepIdOf('first-report'), agencyId: brightwater, record: { reportedThrough: 'telephone' }, told: agencyIds ?? [],
  }).data;

  it('records why the told agency may know: the legal duty, cited', () => {
    const completed = given(...reporting).when(report({ told: [childWelfare] }));
    completed.thenOnly('StepCompleted', told([childWelfare]));
    completed.thenOnly('BasisRecorded', legalDuty());
  });

  it('means the one agency of that kind in the region, when none is named', () => {
    const completed = given(...reporting).when(report());
    completed.thenOnly('StepCompleted', told([childWelfare]));
    completed.thenOnly('BasisRecorded', legalDuty());
  });

  it('guesses nobody when there are two of that kind', () => {
    const two = agenciesWith({ [hillShelter]: { kind: 'child-welfare' } });
    const completed = given(...reporting).when(report(), { agencies: two });
    completed.thenOnly('StepCompleted', told([]));
    completed.thenOnly('BasisRecorded');
  });

  it('means nobody of another region, and nobody whose seat rests', () => {
    given(...reporting)
      .when(report(), { agencies: agenciesWith({ [farShelter]: { kind: 'child-welfare' } }) })
      .thenOnly('BasisRecorded', legalDuty());
    given(...reporting).when(report(), { agencies: agenciesWith({ [childWelfare]: { status: 'suspended' } }) }).thenOnly('BasisRecorded');
  });

  it('records it also beside a release, which it outlasts', () =>
    given(...reporting, basisRecorded(childWelfare, { kind: 'release' })).when(report()).thenOnly('BasisRecorded', legalDuty()));

  it('records it once', () =>
    given(...reporting, basisRecorded(childWelfare, { kind: 'legal-duty', cites: 'Coast Code 17-101' })).when(report()).thenOnly('BasisRecorded'));

  it('is refused when it names an agency of another kind', () =>
    given(...reporting).when(report({ told: [police] })).thenRejected({ code: 'told-agency-of-another-kind', agencyId: police }));

  it('is refused when it names an agency that nobody knows', () =>
    given(...reporting).when(report({ told: [unknownAgency] })).thenRejected({ code: 'agency-unknown', agencyId: unknownAgency }));

  it('tells nobody where the law does not: a bed brings no agency to the case', () =>
    given(...withBedToFind).when(complete(), asMember(sosa)).thenOnly('BasisRecorded'));
});

describe('completing by an automation', () => {
  it('is nobody\'s trespass', () =>
    given(...withBedToFind, stepHandedBack()).when(complete(), asEngine()).thenOnly('StepCompleted', stepCompleted({ agencyId: null }).data));
});
