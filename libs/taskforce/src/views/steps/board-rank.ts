import type { Urgency } from '@throughline/protocols';
import type { StepDocument } from './step-document';

/**
 * Where an open step stands on the board, the lowest number first. What is late comes before what is not, but danger that still has time comes before
 * a routine that has none: somebody may be hurt by the one and by the other nobody is. What stands still (a pause, quiet) comes last, however late it is:
 * the survivor, or the agreed reason, asks everybody to wait.
 */
const ranks: Readonly<Record<Urgency, { readonly late: number; readonly running: number }>> = {
  danger: { late: 0, running: 2 },
  today: { late: 1, running: 4 },
  routine: { late: 3, running: 5 },
};
const standingStill = 6;

export function boardRank(step: StepDocument): number {
  if (standsStill(step)) return standingStill;
  return step.deadline?.missed ? ranks[step.urgency].late : ranks[step.urgency].running;
}

/** The moment that an open step is listed at: its deadline, of a paused one the end of the pause, and the end of time for one that waits for no moment. */
export function comesUpAt(step: StepDocument): string {
  if (step.pause) return step.pause.until;
  return (step.next && step.deadline?.dueAt) ?? endOfTime;
}

const standsStill = ({ pause, next }: StepDocument): boolean => pause !== null || next === null;

/** Behind every moment there is: those have years up to 9999 and compare as text. */
const endOfTime = '~';
