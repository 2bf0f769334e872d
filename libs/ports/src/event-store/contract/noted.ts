import type { Append, EventStore, ExpectedRevision, RecordedEvent, StoredEvent } from '../event-store';
import type { Position } from '../event-store';

/** The n-th note: the same number is the same event, to the byte. */
export const noted = (n: number, body = `{"data":{"n":${n}}}`): StoredEvent => ({
  id: `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`,
  type: 'Noted',
  body,
  metadata: `{"recordedAt":"2026-03-02T10:00:00.000Z","n":${n}}`,
});

export const append = (stream: string, expected: ExpectedRevision, ...notes: readonly number[]): Append => ({
  stream,
  expected,
  events: notes.map((n) => noted(n)),
});

const numberOf = (event: RecordedEvent): number => Number(event.id.slice(-12));

export const numbersOf = (events: readonly RecordedEvent[]): readonly number[] => events.map(numberOf);

/** Appends one note after the other to one stream. Answers with the position of each. */
export async function history(store: EventStore, stream: string, ...notes: readonly number[]): Promise<readonly Position[]> {
  const positions: Position[] = [];
  for (const [i, n] of notes.entries()) positions.push((await store.append(append(stream, i === 0 ? 'no-stream' : i - 1, n))).position);
  return positions;
}

export const inOrder = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => from + i);
