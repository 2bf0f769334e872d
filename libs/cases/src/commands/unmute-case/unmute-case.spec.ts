import {
  asEngine, at, bedMissed, brightwater, clocksShifted, deadlineIdOf, deadlineMissed, deadlineSet, escalationRecorded, given, newId, onTheCoast,
  openedWithTeam, petrov, police, quietRequested, ladderRunStarted, recordNeed, ringStep, running, sosa, statutoryMissRecorded, stepIdOf, stepPaused,
  stepResumed, teamStory,
} from '../../testing';
import type { UnmuteCase } from './unmute-case';

const unmute = (over: Partial<UnmuteCase['data']> = {}): UnmuteCase => ({
  type: 'UnmuteCase', data: { mutedFrom: at('16:00'), mutedUntil: at('18:00'), ...over },
});
const atSix = { now: at('18:00'), ...asEngine('unmute') };
const shifted = clocksShifted({ mutedFrom: at('16:00'), mutedUntil: at('18:00') });

describe('unmuting a case', () => {
  it('shifts agreements by the muted span, and their advance notices with them', () =>
    given(...openedWithTeam, ...running('find-bed', { advanceAt: [at('16:30')] }))
      .when(unmute(), atSix)
      .thenEvents(shifted, deadlineSet('find-bed', { deadlineId: newId(1), why: 'unmuted', dueAt: at('19:00'), advanceAt: [at('18:30')] })));

  it('shifts those that were promised in that span by what they ran of it', () =>
    given(...openedWithTeam, ...running('find-bed', { countedFrom: at('17:30'), dueAt: at('21:30') }))
      .when(unmute(), atSix)
      .thenOnly('DeadlineSet', deadlineSet('find-bed', { deadlineId: newId(1), why: 'unmuted', countedFrom: at('17:30'), dueAt: at('22:00') }).data));

  it('shifts on their own clock: a night takes nothing from working hours', () => {
    const promise = { clock: 'business', calendarOf: brightwater, dueAt: onTheCoast('11:00', '2026-03-03') } as const;
    const overnight = unmute({ mutedFrom: onTheCoast('16:00'), mutedUntil: onTheCoast('10:00', '2026-03-03') });
    given(...openedWithTeam, ...running('benefits-application', promise))
      .when(overnight, { now: onTheCoast('10:00', '2026-03-03'), ...asEngine() })
      // An hour on Monday and one on Tuesday.
      .thenOnly('DeadlineSet', deadlineSet('benefits-application', {
        deadlineId: newId(1), why: 'unmuted', ...promise, dueAt: onTheCoast('13:00', '2026-03-03'),
      }).data);
    const weekend = unmute({ mutedFrom: onTheCoast('17:00', '2026-03-06'), mutedUntil: onTheCoast('09:00', '2026-03-09') });
    given(...openedWithTeam, ...running('benefits-application', { ...promise, dueAt: onTheCoast('11:00', '2026-03-09') }))
      .when(weekend, { now: onTheCoast('09:00', '2026-03-09'), ...asEngine() })
      .thenTypes('ClocksShifted');
  });

  it('leaves alone what had passed before: that is concluded at its next ring', () =>
    given(...openedWithTeam, ...running('find-bed', { dueAt: at('15:59') })).when(unmute(), atSix).thenEvents(shifted));

  it('writes the statutory misses of the span, marked', () => {
    const unmuted = given(...openedWithTeam, ...running('missing-report')).when(unmute(), atSix);
    unmuted.thenTypes('ClocksShifted', 'DeadlineMissed', 'StatutoryMissRecorded', 'EscalationRecorded', 'NoticeIssued');
    unmuted
      .thenOnly('DeadlineMissed', deadlineMissed({
        deadlineId: deadlineIdOf('missing-report'), stepId: stepIdOf('missing-report'), register: 'recorded',
      }).data);
    unmuted.thenOnly('StatutoryMissRecorded', statutoryMissRecorded({ marks: ['store-muted'] }).data);
    unmuted.thenOnly('EscalationRecorded', escalationRecorded({
      stepId: stepIdOf('missing-report'), agencyId: police, memberId: petrov, next: { at: at('18:30'), what: 'rung' },
    }).data);
  });

  it('does not mark a statutory miss from before: the store was not muted then', () =>
    given(...openedWithTeam, ...running('missing-report', { dueAt: at('15:00') }))
      .when(unmute(), atSix)
      .thenOnly('StatutoryMissRecorded', statutoryMissRecorded({ dueAt: at('15:00') }).data));

  it('leaves a statutory deadline that is still to come where the law has it', () =>
    given(...openedWithTeam, ...running('missing-report', { dueAt: at('18:01') })).when(unmute(), atSix).thenEvents(shifted));

  it('shifts no ladder: rungs ring in order from now on', () =>
    given(...openedWithTeam, ...bedMissed()).when(unmute(), atSix).thenNothing());

  it('begins what was left of a pause that ended in the span when somebody can be told again', () => {
    const paused = stepPaused({ pausedAt: at('15:00'), until: at('17:00'), next: { at: at('17:00'), what: 'pause-end' } });
    given(...openedWithTeam, ...running('find-bed'), paused)
      .when(unmute(), atSix)
      .thenEvents(
        shifted,
        stepResumed({ how: 'pause-ended', pausedMs: 7_200_000 }),
        deadlineSet('find-bed', { deadlineId: newId(1), why: 'resumed', countedFrom: at('18:00'), dueAt: at('20:00') }),
      );
  });

  it('leaves a pause that goes on', () => given(...openedWithTeam, ...running('find-bed'), stepPaused()).when(unmute(), atSix).thenEvents(shifted));

  it('in a quiet shifts nothing: its clocks stand', () =>
    given(...openedWithTeam, ...running('find-bed'), quietRequested(), ladderRunStarted({ why: 'quiet', next: null }))
      .when(unmute(), atSix)
      .thenNothing());

  it('of a case with nothing to shift leaves no record', () => given(...openedWithTeam).when(unmute(), atSix).thenNothing());
});

it('a store that was muted over a deadline tells nobody meanwhile, and everything in order after', () => {
  const tale = teamStory().does(recordNeed('bed'), at('09:30')).meanwhile({ muted: true });
  const { stepId } = tale.step('find-bed');
  tale.does(ringStep(stepId), at('15:00'), asEngine());
  expect(tale.climbed('find-bed')).toEqual([]);
  tale.meanwhile({ muted: false }).does(unmute({ mutedFrom: at('10:00'), mutedUntil: at('16:00') }), at('16:00'), asEngine()).rings(at('19:30'));
  expect(tale.climbed('find-bed')).toEqual([[at('19:30'), 1, 0, sosa]]);
});
