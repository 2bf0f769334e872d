import { positionOf, type Append, type RecordedEvent } from '@throughline/ports';
import type { Flat } from '../sqlite/writer-protocol';

/** What became of one append: the sequence of its last event, or the revision that the stream is at instead (-1: not there). */
export type AppendOutcome = { readonly kind: 'appended' | 'repeated'; readonly last: number } | { readonly kind: 'moved'; readonly actual: number };

/** The list that `append-events.program.ts` reads. */
export function encodeAppends(appends: readonly Append[]): Flat {
  const batch: (string | number)[] = [];
  for (const { stream, expected, events } of appends) {
    batch.push(stream, expected === 'no-stream' ? -1 : expected, events.length);
    for (const { id, type, body, metadata } of events) batch.push(id, type, body, metadata);
  }
  return batch;
}

const kinds = ['appended', 'repeated', 'moved'] as const;

export function decodeOutcomes(answers: Flat): readonly AppendOutcome[] {
  const outcomes: AppendOutcome[] = [];
  for (let i = 0; i < answers.length; i += 2) {
    const kind = kinds[answers[i] as number] ?? 'moved';
    const value = answers[i + 1] as number;
    outcomes.push(kind === 'moved' ? { kind, actual: value } : { kind, last: value });
  }
  return outcomes;
}

/** The events that one commit added: it writes its appends in their order, under one position after the other. */
export function committedEvents(epoch: string, appends: readonly Append[], outcomes: readonly AppendOutcome[]): readonly RecordedEvent[] {
  return outcomes.flatMap((outcome, i) => {
    if (outcome.kind !== 'appended') return [];
    const { stream, expected, events } = appends[i] as Append;
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const firstPosition = outcome.last - events.length + 1;
    return events.map(({ id, type, body, metadata }, n) =>
      ({ id, type, body, metadata, stream, revision: first + n, position: positionOf(epoch, firstPosition + n) }));
  });
}
