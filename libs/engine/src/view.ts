import type { IndexValue, ViewShape } from '@throughline/ports';
import type { Metadata } from './envelope';

/** An event as a view sees it: any stream's, lifted to its current shape. Views look at types they know and pass over the rest. */
export type Seen = {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: object;
  readonly sealed: Readonly<Record<string, string>>;
  readonly metadata: Metadata;
};

/**
 * A read model: documents by key, each a fold of the events that concern it. Disposable, always behind the history. Pure: what an event does to
 * a document depends on nothing else.
 */
export interface View<Doc> {
  readonly shape: ViewShape;
  /** The keys of the documents that this event concerns; mostly none. */
  keysOf(seen: Seen): readonly string[];
  /** The document after the event; undefined when there is none (any more). */
  evolve(doc: Doc | undefined, seen: Seen, key: string): Doc | undefined;
  /** The values it is found by, one for each of the shape's fields. */
  index(doc: Doc): Readonly<Record<string, IndexValue>>;
}
