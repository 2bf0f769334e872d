import { fold } from '@throughline/kernel';
import { caseDecider } from '../decide';
import type { CaseEvent } from '../events';
import {
  asEngine, at, bedMissed, caseClosed, deadlineSet, escalationRecorded, ladderRunStarted, leadDeadlineSet, leadNamed, opened, openedWithTeam,
  quietRequested, recordNeed, releaseRecorded, releaseRevoked, ringStep, running, stepCompleted, stepIdOf, stepPaused, teamStory,
} from '../testing';
import { nextMoments } from './next-moments';

const momentsOf = (...history: readonly CaseEvent[]) => nextMoments(fold(caseDecider, history)).map(({ subject, at: next }) => [subject, next]);
const findBed = `step:${stepIdOf('find-bed')}`;

describe('what rings next about a case', () => {
  it('is one moment for each open step', () => {
    expect(momentsOf(
      ...openedWithTeam, ...running('find-bed', { advanceAt: [at('13:00'), at('16:00')] }),
      ...running('safety-plan', { dueAt: at('09:00', '2026-03-03') }),
    )).toEqual([
      [findBed, at('13:00')],
      [`step:${stepIdOf('safety-plan')}`, at('09:00', '2026-03-03')],
    ]);
  });

  it('is the next rung once the deadline is missed', () => expect(momentsOf(...openedWithTeam, ...bedMissed())).toEqual([[findBed, at('17:30')]]));

  it('is the end of a pause, and nothing else of a step that is paused', () =>
    expect(momentsOf(...openedWithTeam, ...running('find-bed'), stepPaused())).toEqual([[findBed, at('15:00', '2026-03-03')]]));

  it('is nothing of a step that is done', () => expect(momentsOf(...openedWithTeam, ...running('find-bed'), stepCompleted())).toEqual([]));

  it('is nothing of a step that a quiet stopped, but the end of the quiet', () =>
    expect(momentsOf(
      ...openedWithTeam, ...running('find-bed'), quietRequested(), ladderRunStarted({ why: 'quiet', next: null }),
    )).toEqual([['quiet', at('12:00', '2026-03-09')]]));

  it('is the warning of a release, until it ends', () => {
    expect(momentsOf(...openedWithTeam, releaseRecorded())).toEqual([['release:release-to-shelter', at('09:00', '2026-03-25')]]);
    expect(momentsOf(...openedWithTeam, releaseRecorded(), releaseRevoked())).toEqual([]);
  });

  it('is the moment by which a case needs a lead, until it has one', () => {
    expect(momentsOf(...opened, leadDeadlineSet())).toEqual([['lead', at('17:00')]]);
    expect(momentsOf(...opened, leadDeadlineSet(), leadNamed())).toEqual([]);
  });

  it('is nothing of a case that was never opened', () => expect(momentsOf()).toEqual([]));

  it('is each subject once, whatever else happened to it', () => {
    const again = [
      deadlineSet('find-bed', { why: 'extended', dueAt: at('20:00') }), ladderRunStarted({ why: 'extended', next: { at: at('20:00'), what: 'due' } }),
    ];
    expect(momentsOf(...openedWithTeam, ...bedMissed(), escalationRecorded({ rung: 1 }), ...again)).toEqual([[findBed, at('20:00')]]);
  });

  it('leaves a closed case with its follow-ups and its releases', () =>
    expect(momentsOf(...openedWithTeam, releaseRecorded(), quietRequested(), caseClosed(), ...running('follow-up-call'))).toEqual([
      [`step:${stepIdOf('follow-up-call')}`, at('17:00')], ['release:release-to-shelter', at('09:00', '2026-03-25')],
    ]));
});

it('an early ring changes nothing, and the case still names the moment', () => {
  const tale = teamStory().does(recordNeed('bed'), at('09:30'));
  const { stepId } = tale.step('find-bed');
  tale.does(ringStep(stepId), at('11:29'), asEngine());
  expect(nextMoments(tale.case)).toContainEqual({ subject: `step:${stepId}`, at: at('11:30') });
});
