import type { Urgency } from '@throughline/protocols';
import type { StepRow } from './step-row';

/**
 * Where an open step stands on the board, the lowest number first. What is overdue comes before what is not, but danger that still has time comes
 * before a routine that has none: the one may hurt somebody, the other will not. What stands still (a pause, quiet) comes last, however overdue it is:
 * the survivor, or the agreed reason, asks everybody to wait.
 */
const ranks: Readonly<Record<Urgency, { readonly overdue: number; readonly running: number }>> = {
  danger: { overdue: 0, running: 2 },
  today: { overdue: 1, running: 4 },
  routine: { overdue: 3, running: 5 },
};
const standingStill = 6;

export function boardRank(step: StepRow): number {
  if (standsStill(step)) return standingStill;
  return step.deadline?.missed ? ranks[step.urgency].overdue : ranks[step.urgency].running;
}

/** The moment that an open step is listed at: its deadline, of a paused one the end of the pause, and the end of time for one that waits for no moment. */
export function comesUpAt(step: StepRow): string {
  if (step.pause) return step.pause.until;
  return (step.next && step.deadline?.dueAt) ?? endOfTime;
}

const standsStill = ({ pause, next }: StepRow): boolean => pause !== null || next === null;

/** Behind every moment there is: those have years up to 9999 and compare as text. */
const endOfTime = '~';
