import { isoDuration } from '@throughline/kernel';
import type { DataOf } from '../../events';
import {
  asMember, at, bedMissed, brightwater, castillo, deadlineMissed, deadlineSet, escalationRecorded, findBed, given, harborShelter, ladderRunStarted,
  onTheCoast, openedWithTeam, petrov, quietRequested, recordNeed, running, singh, sosa, stepCompleted, stepIdOf, stepPaused, stepReopened,
  stepResumed, teamStory, abara, braun, asEngine,
} from '../../testing';
import type { PauseStep } from './pause-step';

const pause = (over: Partial<PauseStep['data']> = {}): PauseStep => ({
  type: 'PauseStep', data: { stepId: findBed, reason: 'survivor-asked', until: at('15:00', '2026-03-03'), ...over },
});
const withBedToFind = [...openedWithTeam, ...running('find-bed')];
const atThree = { now: at('15:00'), ...asMember(sosa) };
const paused = (over: Partial<DataOf<'StepPaused'>> = {}) => stepPaused(over).data;

describe('pausing a step', () => {
  it('stops its clock, and keeps what was left to the deadline', () => given(...withBedToFind).when(pause(), atThree).thenEvents(stepPaused()));

  it('keeps what was left to each advance notice that is still to come', () =>
    given(...openedWithTeam, ...running('find-bed', { advanceAt: [at('13:00'), at('16:00')], next: { at: at('16:00'), what: 'advance' } }))
      .when(pause(), atThree)
      .thenOnly('StepPaused', paused({ left: { to: 'deadline', dueMs: 7_200_000, advanceMs: [3_600_000] } })));

  it('keeps it on the clock it was promised on: working hours of the agency whose calendar it was', () => {
    const dueOnTuesday = { dueAt: onTheCoast('11:00', '2026-03-03'), clock: 'business', calendarOf: brightwater } as const;
    given(...openedWithTeam, ...running('benefits-application', dueOnTuesday))
      .when(pause({ stepId: stepIdOf('benefits-application') }), { now: onTheCoast('16:00'), ...asMember(abara) })
      // An hour on Monday and two on Tuesday, whatever the night between is.
      .thenOnly('StepPaused', paused({
        stepId: stepIdOf('benefits-application'), pausedAt: onTheCoast('16:00'), left: { to: 'deadline', dueMs: 10_800_000, advanceMs: [] },
      }));
  });

  it('after the miss keeps what was left to the next rung', () =>
    given(...openedWithTeam, ...bedMissed()).when(pause(), { ...atThree, now: at('17:10') })
      .thenOnly('StepPaused', paused({ pausedAt: at('17:10'), left: { to: 'rung', rungMs: 1_200_000 } })));

  it('on the last rung keeps what was left to tomorrow\'s', () => {
    const onTop = escalationRecorded({ run: 2, rung: 2, to: 'lead', next: { at: at('18:00', '2026-03-04'), what: 'rung' } });
    given(...openedWithTeam, ...bedMissed(), onTop)
      .when(pause({ until: at('12:00', '2026-03-05') }), { ...atThree, now: at('18:00', '2026-03-03') })
      .thenOnly('StepPaused', paused({
        pausedAt: at('18:00', '2026-03-03'), until: at('12:00', '2026-03-05'), left: { to: 'rung', rungMs: 86_400_000 }, next: {
          at: at('12:00', '2026-03-05'), what: 'pause-end',
        },
      }));
  });

  it('first concludes what is owed: a pause asked for after the deadline takes no miss away', () =>
    given(...withBedToFind)
      .when(pause(), { ...atThree, now: at('17:00') })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'StepPaused'));

  it('keeps a rung of working hours in working hours', () => {
    const climbing = [
      deadlineMissed({ stepId: stepIdOf('benefits-application') }),
      escalationRecorded({
        stepId: stepIdOf('benefits-application'), agencyId: brightwater, memberId: abara,
        next: { at: onTheCoast('10:00', '2026-03-03'), what: 'rung' },
      }),
    ];
    given(...openedWithTeam, ...running('benefits-application'), ...climbing)
      .when(pause({ stepId: stepIdOf('benefits-application') }), { now: onTheCoast('16:30'), ...asMember(abara) })
      .thenOnly('StepPaused', paused({
        stepId: stepIdOf('benefits-application'), pausedAt: onTheCoast('16:30'), left: { to: 'rung', rungMs: 5_400_000 },
      }));
  });

  it('is the holder\'s to do, and the lead\'s', () => {
    given(...withBedToFind).when(pause(), { ...atThree, ...asMember(castillo) }).thenTypes('StepPaused');
    given(...withBedToFind)
      .when(pause(), { ...atThree, ...asMember(petrov) })
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter });
  });

  it('is refused of a step that is not open', () =>
    given(...withBedToFind, stepCompleted()).when(pause(), atThree).thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' }));

  it('is refused twice', () =>
    given(...withBedToFind, stepPaused()).when(pause(), atThree).thenRejected({ code: 'step-paused-already', stepId: findBed }));

  it('is refused where the protocol allows none', () =>
    given(...openedWithTeam, ...running('shelter-check'))
      .when(pause({ stepId: stepIdOf('shelter-check') }), atThree)
      .thenRejected({ code: 'pause-not-allowed', stepId: stepIdOf('shelter-check') }));

  it('is refused in a quiet, which has stopped it already', () =>
    given(...withBedToFind, quietRequested(), ladderRunStarted({ why: 'quiet', next: null }))
      .when(pause(), atThree)
      .thenRejected({ code: 'step-stopped-by-quiet', stepId: findBed }));

  it('is refused into the past', () =>
    given(...withBedToFind).when(pause({ until: at('15:00') }), atThree).thenRejected({ code: 'pause-ends-in-the-past', until: at('15:00') }));
});

describe('the longest pause', () => {
  const threeDays = isoDuration('P3D');

  it('is the protocol\'s', () => {
    given(...withBedToFind).when(pause({ until: at('15:00', '2026-03-05') }), atThree).thenTypes('StepPaused');
    given(...withBedToFind)
      .when(pause({ until: at('15:01', '2026-03-05') }), atThree)
      .thenRejected({ code: 'pause-too-long', stepId: findBed, atMost: threeDays });
  });

  it('is that of all pauses together', () => {
    const pausedADay = [stepPaused({ pausedAt: at('10:00') }), stepResumed({ pausedMs: 86_400_000 }), deadlineSet('find-bed', { why: 'resumed' })];
    given(...withBedToFind, ...pausedADay).when(pause({ until: at('15:00', '2026-03-04') }), atThree).thenTypes('StepPaused');
    given(...withBedToFind, ...pausedADay)
      .when(pause({ until: at('15:01', '2026-03-04') }), atThree)
      .thenRejected({ code: 'pause-too-long', stepId: findBed, atMost: threeDays });
  });

  it('is not forgotten when the step is completed by mistake and reopened', () => {
    const history = [
      stepResumed({ pausedMs: 259_200_000 }), deadlineSet('find-bed', { why: 'resumed' }), stepCompleted(), stepReopened(),
      deadlineSet('find-bed', { why: 'reopened' }),
    ];
    given(...withBedToFind, ...history)
      .when(pause({ until: at('15:01') }), atThree)
      .thenRejected({ code: 'pause-too-long', stepId: findBed, atMost: threeDays });
  });

  it('counts a pause that a quiet took the place of', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30'));
    const { stepId } = tale.step('find-bed');
    tale
      .does(pause({ stepId, until: at('10:00', '2026-03-05') }), at('10:00'), asMember(sosa))
      .does({ type: 'RequestQuiet', data: { until: at('10:00', '2026-03-09'), how: 'orally' } }, at('10:00', '2026-03-04'))
      .does({ type: 'EndQuiet', data: {} }, at('12:00', '2026-03-04'))
      .thenRefuses(
        pause({ stepId, until: at('12:01', '2026-03-05') }), at('12:00', '2026-03-04'), { code: 'pause-too-long', stepId, atMost: threeDays },
        asMember(sosa),
      )
      .does(pause({ stepId, until: at('12:00', '2026-03-05') }), at('12:00', '2026-03-04'), asMember(sosa));
  });
});

describe('pausing what the law asks', () => {
  it('is refused, and says which law', () =>
    given(...openedWithTeam, ...running('missing-report'))
      .when(pause({ stepId: stepIdOf('missing-report') }), { ...atThree, ...asMember(petrov) })
      .thenRejected({ code: 'step-is-statutory', stepId: stepIdOf('missing-report'), cites: 'Coast Code 29-1' }));

  it('is possible where the cited text allows it', () =>
    given(...openedWithTeam, ...running('medical-exam'))
      .when(pause({ stepId: stepIdOf('medical-exam') }), { ...atThree, ...asMember(braun) })
      .thenTypes('StepPaused'));
});

it('in a pause nobody is told anything, and after it the ladder goes on where it was', () => {
  const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('13:30'));
  const { stepId } = tale.step('find-bed');
  tale.does(pause({ stepId, until: at('10:00', '2026-03-04') }), at('13:40'), asEngine()).rings(at('12:00', '2026-03-04'));
  expect(tale.climbed('find-bed').slice(0, 2)).toEqual([[at('13:30'), 1, 0, sosa], [at('10:20', '2026-03-04'), 1, 1, singh]]);
});
