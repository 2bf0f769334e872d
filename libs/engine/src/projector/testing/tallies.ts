import type { EventStore, RecordedEvent, StoredEvent } from '@throughline/ports';
import { hashOf, idOfHash } from '../../chain';
import type { Body, Metadata } from '../../envelope';
import type { Seen, View } from '../../view';
import type { LinkedView } from '../linked-view';

/** Invented for specs: runners add to tallies, and a tally that is dropped is gone. */
export type Tally = { readonly name: string; readonly sum: number; readonly by: readonly string[] };

export const tallies: View<Tally> = {
  shape: { name: 'tallies', version: 1, fields: ['sum'], orders: [['sum']] },
  keysOf: ({ type, data }) => (type === 'Added' || type === 'Dropped' ? [(data as { tally: string }).tally] : []),
  evolve: (tally, { type, data, stream }, name) =>
    type === 'Dropped' ? undefined : { name, sum: (tally?.sum ?? 0) + (data as { n: number }).n, by: [...(tally?.by ?? []), stream] },
  index: ({ sum }) => ({ sum }),
};

/** How much each runner has added. An event of another kind changes nothing here. */
export const runners: View<{ readonly added: number }> = {
  shape: { name: 'runners', version: 1, fields: [], orders: [[]] },
  keysOf: ({ type, stream }) => (type === 'Added' ? [stream] : []),
  evolve: (runner, { data }) => ({ added: (runner?.added ?? 0) + (data as { n: number }).n }),
  index: () => ({}),
};

type Entry = { readonly kind: 'runner'; readonly tickets: readonly string[] } | { readonly kind: 'ticket'; readonly of: string; readonly open: boolean };

/** Every addition hands out a ticket; when a runner stops, its tickets are closed, though the event names only the runner. */
export const tickets: LinkedView<Entry> = {
  shape: { name: 'tickets', version: 1, fields: ['open'], orders: [['open']] },
  keysOf: ({ type, stream, revision }) => (type === 'Added' ? [stream, `${stream}@${revision}`] : type === 'Stopped' ? [stream] : []),
  linkedKeysOf: (entry, { type }) => (entry.kind === 'runner' && type === 'Stopped' ? entry.tickets : []),
  evolve: (entry, { type, stream, revision }, key, runner) => {
    if (type === 'Stopped' && entry?.kind === 'ticket') return { ...entry, open: false, of: runner?.kind === 'runner' ? `${entry.of} of ${runner.tickets.length}` : entry.of };
    if (type === 'Stopped') return undefined;
    if (key !== stream) return { kind: 'ticket', of: stream, open: true };
    return { kind: 'runner', tickets: [...(entry?.kind === 'runner' ? entry.tickets : []), `${stream}@${revision}`] };
  },
  index: (entry) => ({ open: entry.kind === 'ticket' && entry.open ? 1 : 0 }),
};

export const lift = (recorded: RecordedEvent): Seen => ({
  stream: recorded.stream,
  revision: recorded.revision,
  type: recorded.type,
  data: (JSON.parse(recorded.body) as Body).data,
  sealed: {},
  metadata: JSON.parse(recorded.metadata) as Metadata,
});

export type Line = { readonly runner: string; readonly type: 'Added' | 'Dropped' | 'Stopped'; readonly tally?: string; readonly n?: number };

export const added = (runner: string, tally: string, n: number): Line => ({ runner, type: 'Added', tally, n });
export const dropped = (runner: string, tally: string): Line => ({ runner, type: 'Dropped', tally });
export const stopped = (runner: string): Line => ({ runner, type: 'Stopped' });

/** Appends one event after the other, as the engine would: each with the id of its bytes. */
export async function append(store: EventStore, ...lines: readonly Line[]): Promise<void> {
  for (const { runner, type, ...data } of lines) {
    const revision = (await store.readStream(runner)).length;
    const event = stored(runner, revision, type, data);
    await store.append({ stream: runner, expected: revision === 0 ? 'no-stream' : revision - 1, events: [event] });
  }
}

function stored(stream: string, revision: number, type: string, data: object): StoredEvent {
  const written = { type, body: JSON.stringify({ data, version: 1 }), metadata: '{}' };
  return { id: idOfHash(hashOf({ ...written, stream, revision })), ...written };
}
