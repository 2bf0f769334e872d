import type { EventStore, Position, RecordedEvent, ViewStore } from '@throughline/ports';
import type { Seen } from '../view';
import type { ProjectedView } from './linked-view';
import { shapesOf } from './open-views';
import { Projection } from './projection';

export type RebuildOptions = {
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  readonly viewStore: ViewStore;
  readonly views: readonly ProjectedView[];
  readonly lift: (recorded: RecordedEvent) => Seen;
  /** Told after every portion that was read. `head` is the last position there was at the start. */
  readonly onProgress?: (progress: { readonly eventsRead: number; readonly position: Position; readonly head: Position }) => void;
  /** Written documents of each view that stay in memory; 10,000 when absent. */
  readonly documentsKept?: number;
  /** Changed documents that are worth a write; 20,000 when absent. The more, the more often a document that many events concern is written once for all. */
  readonly documentsAtOnce?: number;
};

const portion = 1_000;

/**
 * Forgets every view and builds all of them from the beginning of the history to its end. Nobody else may write the views meanwhile. Answers with the
 * position they end at; undefined for an empty history. Throws `StoreUnavailable`, and what `lift` throws: the views then stop where they are.
 */
export async function rebuildViews({ store, viewStore, views, lift, onProgress, documentsKept = 10_000, documentsAtOnce = 20_000 }: RebuildOptions): Promise<Position | undefined> {
  await viewStore.open(shapesOf(views));
  await viewStore.clear();
  const projection = new Projection({ viewStore, views, lift, documentsKept, fromNothing: true });
  const head = await store.head();
  let writing: Promise<unknown> = Promise.resolve();
  let eventsRead = 0;
  for (let after: Position | undefined; ; after = projection.foldedTo) {
    const events = await store.readAll({ limit: portion, ...(after === undefined ? {} : { after }) });
    if (events.length === 0) break;
    await projection.fold(events);
    eventsRead += events.length;
    if (head && projection.foldedTo) onProgress?.({ eventsRead, position: projection.foldedTo, head });
    if (projection.changed < documentsAtOnce) continue;
    await writing;
    writing = projection.write();
    // A write that fails while the next events are folded is heard of at the next wait for it, not as a rejection that nobody handles.
    writing.catch(() => undefined);
  }
  await writing;
  return projection.write();
}
