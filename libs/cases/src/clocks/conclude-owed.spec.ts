import type { StepId } from '@throughline/kernel';
import {
  at, deadlineIdOf, deadlineMissed, given, openedWithTeam, police, ringStep, running, statutoryMissRecorded, stepCompleted, stepIdOf, deadlineSet,
  teamStory,
} from '../testing';

const missingReport = stepIdOf('missing-report');
const due = (key: string) => [...openedWithTeam, ...running(key)];
const ringAtDue = (stepId: StepId, over = {}) => [ringStep(stepId), { now: at('17:00'), ...over }] as const;
const missOf = (key: string, over: Parameters<typeof deadlineMissed>[0] = {}) => deadlineMissed({
  deadlineId: deadlineIdOf(key), stepId: stepIdOf(key), ...over,
});

describe('a missed deadline', () => {
  it('of a verified statute that the team confirmed stands in the register, beside its miss', () => {
    const ring = given(...due('missing-report')).when(...ringAtDue(missingReport));
    ring.thenTypes('DeadlineMissed', 'StatutoryMissRecorded', 'EscalationRecorded', 'NoticeIssued');
    ring.thenOnly('DeadlineMissed', missOf('missing-report', { register: 'recorded' }).data);
    ring.thenOnly('StatutoryMissRecorded', statutoryMissRecorded().data);
  });

  it.each([
    ['an agreement', 'safety-plan'],
    ['a statute whose text nobody verified', 'threat-check'],
    ['a statute whose limit the team has not confirmed', 'medical-exam'],
  ])('of %s is missed all the same, and no register is written', (_, key) => {
    const ring = given(...due(key)).when(...ringAtDue(stepIdOf(key)));
    ring.thenOnly('DeadlineMissed', missOf(key).data);
    ring.thenOnly('StatutoryMissRecorded');
  });

  it('of a personal duty is counted by the register like any other', () =>
    given(...due('first-report')).when(...ringAtDue(stepIdOf('first-report')))
      .thenOnly('StatutoryMissRecorded', statutoryMissRecorded({
        deadlineId: deadlineIdOf('first-report'), stepId: stepIdOf('first-report'), cites: 'Coast Code 17-101',
      }).data));

  it('is written into the register once, for ever', () => {
    const tale = teamStory().does({ type: 'RecordFact', data: { fact: 'missing', value: 'yes' } }, at('10:00')).rings(at('12:00', '2026-03-06'));
    expect(tale.told('StatutoryMissRecorded').map(
      ({ recordedAt, data: { dueAt, cites } }) => [recordedAt, dueAt, cites],
    )).toEqual([[at('12:00'), at('12:00'), 'Coast Code 29-1']]);
    expect(tale.told('DeadlineMissed')).toHaveLength(1);
  });
});

describe('a statutory miss while the clock is in doubt', () => {
  const inDoubt = { clockTrusted: false };
  const waiting = [...due('missing-report'), missOf('missing-report', { register: 'waits' })];

  it('waits, and the ladder climbs all the same', () => {
    const ring = given(...due('missing-report')).when(...ringAtDue(missingReport, inDoubt));
    ring.thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued');
    ring.thenOnly('DeadlineMissed', missOf('missing-report', { register: 'waits' }).data);
  });

  it('still waits at a later ring while the doubt lasts', () =>
    given(...waiting).when(ringStep(missingReport), { now: at('17:30'), ...inDoubt }).thenOnly('StatutoryMissRecorded'));

  it('is written at the first ring after the clock is trusted again', () =>
    given(...waiting).when(ringStep(missingReport), { now: at('17:30') }).thenOnly('StatutoryMissRecorded', statutoryMissRecorded().data));

  it('is then written at the ring of a step that has been completed meanwhile', () =>
    given(...waiting, stepCompleted({ stepId: missingReport, agencyId: police, verdict: 'late' }))
      .when(ringStep(missingReport), { now: at('17:30') })
      .thenEvents(statutoryMissRecorded()));

  it('waits for a ring of its own step, whatever else of the case rings', () =>
    given(...waiting, ...running('find-bed')).when(ringStep(), { now: at('17:30') }).thenOnly('StatutoryMissRecorded'));

  it('is not written twice', () =>
    given(...waiting, statutoryMissRecorded(), stepCompleted({ stepId: missingReport, agencyId: police, verdict: 'late' }))
      .when(ringStep(missingReport), { now: at('17:40') })
      .thenNothing());
});

describe('a deadline that another one followed', () => {
  it('stays missed once, and the new one may be missed as well', () => {
    const extended = deadlineSet('missing-report', { deadlineId: deadlineIdOf('extended'), why: 'extended', dueAt: at('19:00') });
    given(...due('missing-report'), missOf('missing-report', { register: 'recorded' }), statutoryMissRecorded(), extended)
      .when(ringStep(missingReport), { now: at('19:00') })
      .thenOnly('StatutoryMissRecorded', statutoryMissRecorded({ deadlineId: deadlineIdOf('extended'), dueAt: at('19:00') }).data);
  });
});
