import { afterOn, earlier, type Instant } from '@throughline/kernel';
import type { Step } from '../case';
import type { Moment } from '../events';
import type { Work } from '../work/work';
import { deadlineClock, nextRungClock, pauseWindow } from './pause-step-clock';
import { recordDeadline } from './set-deadline';

/**
 * Starts a paused step's clock again: what was left to the deadline, or to the next rung, is counted from now on the clock it belongs to. Run and rung
 * stay what they were.
 */
export function resumeStep(work: Work, step: Step, how: 'asked' | 'pause-ended'): void {
  if (step.pause) resumeFrom(work, step, how, earlier(work.context.now, step.pause.until));
}

/** A pause that ended unnoticed (an outage) is over since its end: the survivor's week is not made longer by ours. Only a muted store resumes later. */
export function resumeFrom(work: Work, step: Step, how: 'asked' | 'pause-ended', resumedAt: Instant): void {
  const { pause, deadline } = step;
  if (!pause) return;
  const pausedMs = step.pausedMs + pauseWindow(pause.since, earlier(resumedAt, pause.until));
  if (pause.left.to === 'rung' || !deadline) {
    const rungMs = pause.left.to === 'rung' ? pause.left.rungMs : 0;
    const next: Moment = { at: afterOn(nextRungClock(work, step), resumedAt, rungMs).at, what: 'rung' };
    work.record({ type: 'StepResumed', data: { stepId: step.stepId, how, pausedMs, next } });
    return;
  }
  work.record({ type: 'StepResumed', data: { stepId: step.stepId, how, pausedMs, next: null } });
  const clock = deadlineClock(work, step);
  const after = (ms: number): { at: Instant; provisional: boolean } => afterOn(clock, resumedAt, ms);
  const due = after(pause.left.dueMs);
  recordDeadline(work, step, 'resumed', {
    dueAt: due.at,
    countedFrom: resumedAt,
    clock: deadline.clock,
    calendarOf: deadline.calendarOf,
    provisional: due.provisional,
    advanceAt: pause.left.advanceMs.map((ms) => after(ms).at),
  });
}
