import type { Position, RecordedEvent, ViewStore, ViewWrite } from '@throughline/ports';
import { hashOf } from '../chain';
import type { Seen } from '../view';
import { checkpointedEventWrite } from './checkpointed-event';
import { DocumentCache, type CachedDocument } from './document-cache';
import { isLinked, type LinkedView, type ProjectedView } from './linked-view';

/** One view with its documents in memory. */
type Projected = { readonly view: ProjectedView; readonly linked: LinkedView<unknown> | undefined; readonly cache: DocumentCache };
type Concerned = { readonly projected: Projected; readonly key: string; readonly seen: Seen; cached: CachedDocument | undefined };

export type ProjectionOptions = {
  readonly viewStore: ViewStore;
  readonly views: readonly ProjectedView[];
  readonly lift: (recorded: RecordedEvent) => Seen;
  /** Documents of each view that stay in memory though they are written. */
  readonly documentsKept: number;
  /** Whether the view store holds no document yet. */
  readonly fromNothing: boolean;
};

/**
 * Folds events onto documents in memory and writes what has changed with one checkpoint, so that a document that many events concern is written once.
 * When something throws, what is in memory is of no use any more: go on from the checkpoint with another one.
 */
export class Projection {
  readonly #projected: readonly Projected[];
  #folded: RecordedEvent | undefined;
  #written: RecordedEvent | undefined;

  constructor(private readonly options: ProjectionOptions) {
    this.#projected = options.views.map((view) => ({ view, linked: isLinked(view) ? view : undefined, cache: new DocumentCache(options.documentsKept, options.fromNothing) }));
  }

  /** Position of the last event folded; undefined when there was none yet. */
  get foldedTo(): Position | undefined {
    return this.#folded?.position;
  }

  get hasUnwritten(): boolean {
    return this.#folded !== this.#written;
  }

  /** Documents that wait to be written. */
  get changed(): number {
    return this.#projected.reduce((sum, { cache }) => sum + cache.changed, 0);
  }

  /** Folds the next events, in order. Answers with what was seen. Neither this nor `write` may be called before it has resolved. */
  async fold(events: readonly RecordedEvent[]): Promise<readonly Seen[]> {
    const seen = events.map(this.options.lift);
    const concerned = this.#concernedBy(seen);
    await this.#load(concerned);
    for (const one of concerned) {
      const linked = this.#evolve(one);
      if (linked) await this.#evolveLinked(one, linked);
    }
    for (const { cache } of this.#projected) cache.forgetOldest();
    this.#folded = events.at(-1) ?? this.#folded;
    return seen;
  }

  /** Writes all that has changed so far, and answers with the position it speaks of. Events may be folded meanwhile; one write at a time. */
  async write(): Promise<Position | undefined> {
    const last = this.#folded;
    if (!last || !this.hasUnwritten) return this.#written?.position;
    const taken = this.#projected.map(({ view, cache }) => ({ view, documents: cache.takeChanged() }));
    const writes = taken.flatMap(({ view, documents }) => documents.map((document) => writeOf(view, document)));
    this.#written = last;
    await this.options.viewStore.write({ writes: [...writes, checkpointedEventWrite(last)], checkpoint: { position: last.position, hash: hashOf(last) } });
    for (const { documents } of taken) for (const document of documents) document.writing = false;
    return last.position;
  }

  #concernedBy(events: readonly Seen[]): readonly Concerned[] {
    const concerned: Concerned[] = [];
    for (const seen of events) {
      for (const projected of this.#projected) {
        for (const key of projected.view.keysOf(seen)) concerned.push({ projected, key, seen, cached: projected.cache.get(key) });
      }
    }
    return concerned;
  }

  /** Brings what is not in memory into it. */
  async #load(concerned: readonly Concerned[]): Promise<void> {
    const absent = concerned.filter(({ cached }) => !cached);
    for (const projected of new Set(absent.map((one) => one.projected))) {
      const missing = absent.filter((one) => one.projected === projected);
      const keys = [...new Set(missing.map(({ key }) => key))];
      const found = await this.options.viewStore.getMany(projected.view.shape.name, keys);
      const loaded = new Map(keys.map((key) => [key, projected.cache.add(key, found.get(key))]));
      for (const one of missing) one.cached = loaded.get(one.key);
    }
  }

  /** Answers with the document as it was before when it names others that the event concerns. */
  #evolve({ projected: { view, linked, cache }, key, seen, cached }: Concerned): { readonly from: unknown; readonly keys: readonly string[] } | undefined {
    const before = cached?.doc;
    const after = view.evolve(before, seen, key);
    if (cached && after !== before) cache.change(cached, after);
    if (!linked || before === undefined) return undefined;
    const keys = linked.linkedKeysOf(before, seen);
    return keys.length > 0 ? { from: before, keys } : undefined;
  }

  async #evolveLinked({ projected, seen }: Concerned, { from, keys }: { readonly from: unknown; readonly keys: readonly string[] }): Promise<void> {
    const { linked, cache } = projected;
    if (!linked) return;
    const concerned = keys.map((key) => ({ projected, key, seen, cached: cache.get(key) }));
    await this.#load(concerned);
    for (const { key, cached } of concerned) {
      const after = linked.evolve(cached?.doc, seen, key, from);
      if (cached && after !== cached.doc) cache.change(cached, after);
    }
  }
}

const writeOf = (view: ProjectedView, { key, doc }: CachedDocument): ViewWrite =>
  doc === undefined ? { kind: 'delete', view: view.shape.name, key } : { kind: 'put', view: view.shape.name, document: { key, index: view.index(doc), value: doc } };
