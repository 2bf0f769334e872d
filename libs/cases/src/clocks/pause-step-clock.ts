import { elapsedOn, type Instant, type StepClock } from '@throughline/kernel';
import type { Step } from '../case';
import type { TimeLeft } from '../events';
import type { Work } from '../work/work';
import { rungsOf } from '../ladder/rungs';
import { clockFor } from './step-clock';

/** What is left to the step's moments, each on its own clock: to the deadline, or, once that is missed, to the next rung. */
export function timeLeft(work: Work, step: Step): TimeLeft {
  const { now } = work.context;
  const { deadline, next } = step;
  if (deadline && !deadline.missed) {
    const clock = deadlineClock(work, step);
    return {
      to: 'deadline',
      dueMs: elapsedOn(clock, now, deadline.dueAt),
      advanceMs: deadline.advanceAt.filter((at) => at > now).map((at) => elapsedOn(clock, now, at)),
    };
  }
  return { to: 'rung', rungMs: next ? elapsedOn(nextRungClock(work, step), now, next.at) : 0 };
}

/** The clock that the step's deadline runs on: the calendar it was set with, as it stands today. */
export function deadlineClock(work: Work, { deadline, limit, holder }: Step): StepClock {
  return clockFor(deadline?.clock ?? limit.clock, deadline?.calendarOf ?? holder, work.case, work.context).clock;
}

export const pauseWindow = (from: Instant, until: Instant): number => elapsedOn({ kind: 'calendar', zone: 'UTC' }, from, until);

/** The clock that the way to the next rung is counted on. */
export function nextRungClock(work: Work, step: Step): StepClock {
  const next = rungsOf(work, step)[(step.run.rung ?? -1) + 1];
  return clockFor(next?.after.clock ?? 'calendar', step.holder, work.case, work.context).clock;
}
