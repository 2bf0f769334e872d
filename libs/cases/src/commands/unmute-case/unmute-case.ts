import { addMs, later, msOf, type Instant } from '@throughline/kernel';
import type { Step } from '../../case';
import { missDeadline } from '../../clocks/conclude-owed';
import { deadlineTermsOf, recordDeadline } from '../../clocks/set-deadline';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type UnmuteCase = Command<'UnmuteCase', { mutedFrom: Instant; mutedUntil: Instant }>;

/**
 * A restored store was muted for a while: nothing concluded. Agreements are shifted by as much of that while as they ran in; a statutory limit that
 * passed in it is missed, and says why nobody was told.
 */
export function unmuteCase({ mutedFrom, mutedUntil }: UnmuteCase['data'], work: Work): Refusal {
  const running = Object.values(work.case.openSteps).filter(({ deadline, pause, next }) => deadline && !deadline.missed && !pause && next);
  if (running.length === 0) return undefined;
  work.record({ type: 'ClocksShifted', data: { mutedFrom, mutedUntil } });
  for (const step of running) {
    if (step.authority === 'agreement') shift(work, step, mutedFrom, mutedUntil);
    else if (step.deadline && step.deadline.dueAt <= mutedUntil) missDeadline(work, step, ['store-muted']);
  }
  return undefined;
}

function shift(work: Work, step: Step, mutedFrom: Instant, mutedUntil: Instant): void {
  const { deadline } = step;
  if (!deadline || deadline.dueAt <= mutedFrom) return;
  const spanMs = msOf(mutedUntil) - msOf(later(mutedFrom, deadline.countedFrom));
  if (spanMs <= 0) return;
  const dueAt = addMs(deadline.dueAt, spanMs);
  recordDeadline(work, step, 'unmuted', { ...deadlineTermsOf(deadline), dueAt, advanceAt: deadline.advanceAt.map((at) => addMs(at, spanMs)) });
}
