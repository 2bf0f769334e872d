import { fold, type Instant, type OccurredAt } from '@throughline/kernel';
import type { CaseState } from '../case';
import { caseDecider } from '../decide';
import type { CaseEvent } from '../events';

/** An event with what its envelope says of when: its place in the stream, when the engine recorded it, and when it happened as somebody said. */
export type HistoryEntry = {
  readonly event: CaseEvent;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly occurredAt: OccurredAt;
};

/** Up to and including a revision, what was on record at a moment, or what had happened by then. */
export type ReplayMoment = { readonly revision: number } | { readonly recordedAt: Instant } | { readonly occurredAt: Instant };

/**
 * The case as it stood then: the same `evolve` folds it that folds the live case. `history` is in the order of the stream.
 *
 * By `revision` and by `recordedAt` this is what the team knew. By `occurredAt` it is what had happened, as far as anybody has said it by now: still
 * in the order of the stream, with what happened later left out. No decider ever stood in such a state, and it need not be one that a case can be in.
 */
export const stateAt = (history: readonly HistoryEntry[], moment: ReplayMoment): CaseState => fold(caseDecider, eventsUntil(history, moment));

function* eventsUntil(history: readonly HistoryEntry[], moment: ReplayMoment): Generator<CaseEvent, void, void> {
  for (const entry of history) if (isBy(entry, moment)) yield entry.event;
}

function isBy({ revision, recordedAt, occurredAt }: HistoryEntry, moment: ReplayMoment): boolean {
  if ('revision' in moment) return revision <= moment.revision;
  return 'recordedAt' in moment ? recordedAt <= moment.recordedAt : occurredAt.at <= moment.occurredAt;
}
