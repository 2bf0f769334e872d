import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { hashOf, idOfHash, rebuildViews, seal, type Metadata } from '@throughline/engine';
import type { CommandId, Instant, OccurredAt, RecordedActor } from '@throughline/kernel';
import type { EventStore, StoredEvent, StreamKey, ViewStore } from '@throughline/ports';
import { lift } from '../lift';
import { allViews } from '../views/all-views';

type Told = { readonly type: string; readonly data: object; readonly sealed?: Readonly<Record<string, unknown>> };
export type ToldAt = { readonly at: Instant; readonly occurred?: OccurredAt; readonly actor?: RecordedActor };

/** Every stream of a told history is sealed with it. */
export const toldKey: StreamKey = { bytes: new Uint8Array(32).fill(7) };

/**
 * A history as the engine would have written it, told event by event, and the views that the real projector makes of it. Events stand in the order in
 * which they are told.
 */
export class ToldHistory {
  readonly store: EventStore = memoryEventStore();
  readonly #revisions = new Map<string, number>();

  /** These events were recorded in this stream, by the engine unless told. */
  async tell(stream: string, told: Instant | ToldAt, ...events: readonly Told[]): Promise<this> {
    for (const event of events) {
      const revision = (this.#revisions.get(stream) ?? -1) + 1;
      this.#revisions.set(stream, revision);
      await this.store.append({ stream, expected: revision === 0 ? 'no-stream' : revision - 1, events: [stored(stream, revision, event, typeof told === 'string' ? { at: told } : told)] });
    }
    return this;
  }

  /** What all views hold once everything that was told is in them. */
  async views(documentsKept?: number): Promise<ViewStore> {
    const viewStore = memoryViewStore();
    await rebuildViews({ store: this.store, viewStore, views: allViews, lift, ...(documentsKept === undefined ? {} : { documentsKept }) });
    return viewStore;
  }
}

function stored(stream: string, revision: number, { type, data, sealed }: Told, { at, occurred, actor }: ToldAt): StoredEvent {
  const metadata: Metadata = {
    actor: actor ?? { kind: 'engine', name: 'story' },
    causationId: 'story', commandId: 'story' as CommandId, correlationId: 'story', previousHash: '',
    occurredAt: occurred ?? { at, precision: 'exact' }, recordedAt: at, taskforceId: 'harbor',
  };
  const written = { type, body: JSON.stringify({ data, ...(sealed ? { sealed: sealedIn(stream, revision, sealed) } : {}), version: 1 }), metadata: JSON.stringify(metadata) };
  return { id: idOfHash(hashOf({ ...written, stream, revision })), ...written };
}

const sealedIn = (stream: string, revision: number, values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([fieldClass, value]) => [fieldClass, seal(value, toldKey, { stream, revision, fieldClass })]));
