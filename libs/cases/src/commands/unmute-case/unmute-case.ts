import { afterOn, elapsedOn, later, type Instant } from '@throughline/kernel';
import type { Deadline, Step } from '../../case';
import { missDeadline } from '../../clocks/conclude-owed';
import { deadlineClock } from '../../clocks/pause-step-clock';
import { resumeFrom } from '../../clocks/resume-step-clock';
import { deadlineTermsOf, recordDeadline } from '../../clocks/set-deadline';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type UnmuteCase = Command<'UnmuteCase', { mutedFrom: Instant; mutedUntil: Instant }>;

type Muted = UnmuteCase['data'];

/**
 * A restored store was muted for a while: nothing concluded. Agreements are shifted by as much of that while as they ran in, on their own clocks; a
 * statutory limit that passed in it is missed, and says why nobody was told.
 */
export function unmuteCase(muted: Muted, work: Work): Refusal {
  const running = Object.values(work.case.openSteps).filter(({ deadline, next }) => deadline && !deadline.missed && next);
  if (running.length === 0) return undefined;
  work.record({ type: 'ClocksShifted', data: muted });
  for (const step of running) {
    if (step.authority === 'statute') missIfPassed(work, step, muted);
    else if (step.pause) resumeIfEnded(work, step, step.pause.until, muted);
    else if (step.deadline) shift(work, step, step.deadline, muted);
  }
  return undefined;
}

function missIfPassed(work: Work, step: Step, { mutedFrom, mutedUntil }: Muted): void {
  if (step.pause || !step.deadline || step.deadline.dueAt > mutedUntil) return;
  missDeadline(work, step, step.deadline.dueAt > mutedFrom ? ['store-muted'] : []);
}

/** A pause that ended while nobody could be told ends now: the time that was left begins to run where somebody can be. */
function resumeIfEnded(work: Work, step: Step, until: Instant, { mutedFrom, mutedUntil }: Muted): void {
  if (mutedFrom < until && until <= mutedUntil) resumeFrom(work, step, 'pause-ended', mutedUntil);
}

function shift(work: Work, step: Step, deadline: Deadline, { mutedFrom, mutedUntil }: Muted): void {
  if (deadline.dueAt <= mutedFrom) return;
  const clock = deadlineClock(work, step);
  const lostMs = elapsedOn(clock, later(mutedFrom, deadline.countedFrom), mutedUntil);
  if (lostMs === 0) return;
  const due = afterOn(clock, deadline.dueAt, lostMs);
  recordDeadline(work, step, 'unmuted', {
    ...deadlineTermsOf(deadline),
    dueAt: due.at,
    provisional: deadline.provisional || due.provisional,
    advanceAt: deadline.advanceAt.map((at) => afterOn(clock, at, lostMs).at),
  });
}
