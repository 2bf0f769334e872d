import type { Position } from '../event-store/event-store';

/** A value by which documents are found and ordered: null first, then numbers, then text by its UTF-8 bytes. Numbers are finite. */
export type IndexValue = string | number | null;

/** How a view is kept: its name, the version of its shape (another version is rebuilt), and the fields it is found by. */
export type ViewShape = {
  readonly name: string;
  readonly version: number;
  /** Names of index fields. A list is looked up by any leading part of one of the `orders`. */
  readonly fields: readonly string[];
  /** Each an ordered list of fields; the key is always the last, unnamed part. */
  readonly orders: readonly (readonly string[])[];
};

/** `value` is kept as JSON: what JSON leaves out is left out. An index field that is not given is null. */
export type Document = { readonly key: string; readonly index: Readonly<Record<string, IndexValue>>; readonly value: unknown };

export type ViewWrite =
  | { readonly kind: 'put'; readonly view: string; readonly document: Document }
  | { readonly kind: 'delete'; readonly view: string; readonly key: string };

export type ViewBatch = {
  readonly writes: readonly ViewWrite[];
  /** Saved in the same transaction as the writes. */
  readonly checkpoint: Checkpoint;
};

export type Checkpoint = {
  readonly position: Position;
  /** Hash of the event at the position: a view file whose checkpoint does not match the store belongs to another history and is rebuilt. */
  readonly hash: string;
};

export type ListOptions = {
  /** One of the shape's `orders`, by its position in the list. */
  readonly order: number;
  /** Equal values for the leading fields of that order. */
  readonly where?: readonly IndexValue[];
  /** Bounds for the field that follows those in `where`: from `from`, inclusive, until `until`, exclusive. */
  readonly range?: { readonly from?: IndexValue; readonly until?: IndexValue };
  /** Continue after this document: its values of the order's fields and its key, as given back in `next`. */
  readonly after?: readonly IndexValue[];
  /** At most so many documents; 1,000 when absent. */
  readonly limit?: number;
};

/** `next` is there as long as there is more: documents that were put or deleted in between are neither skipped nor doubled because of it. */
export type Listed<Value> = { readonly documents: readonly (Document & { readonly value: Value })[]; readonly next?: readonly IndexValue[] };

/**
 * Keeps read models: disposable, always behind the history, never the truth. Each batch of writes and its checkpoint is one
 * transaction. Views need not be durable against loss of power: what is lost is worked out again.
 * Every method throws `StoreUnavailable` when the file or its disk fails, and `RangeError` for a view, field or order that was not opened.
 */
export interface ViewStore {
  /**
   * Makes room for the views and drops what is there under other names. Returns the checkpoint, or undefined when everything has to be rebuilt:
   * there is no checkpoint yet, or a view is new or of another shape. Then every view is empty, since all of them are fed from one checkpoint.
   * Called before anything else; a second call is another opening.
   */
  open(shapes: readonly ViewShape[]): Promise<Checkpoint | undefined>;
  /** All or nothing, the writes in their order. What is read after it has resolved holds them. */
  write(batch: ViewBatch): Promise<void>;
  get<Value>(view: string, key: string): Promise<Value | undefined>;
  /** In the order of `keys`, without those that are not there. */
  getMany<Value>(view: string, keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  list<Value>(view: string, options: ListOptions): Promise<Listed<Value>>;
  count(view: string, options: Pick<ListOptions, 'order' | 'where' | 'range'>): Promise<number>;
  /** Forgets every document and the checkpoint. */
  clear(): Promise<void>;
  /** Waits for the writes under way. */
  close(): Promise<void>;
}
