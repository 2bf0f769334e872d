import type { Position } from '../event-store/event-store';

/** A value by which documents are found and ordered. Text orders as text. */
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
  /** Bounds for the field that follows those in `where`. */
  readonly range?: { readonly from?: IndexValue; readonly until?: IndexValue };
  /** Continue after this document: its values of the order's fields and its key, as given back in `next`. */
  readonly after?: readonly IndexValue[];
  readonly limit?: number;
};

export type Listed<Value> = { readonly documents: readonly (Document & { readonly value: Value })[]; readonly next?: readonly IndexValue[] };

/**
 * Keeps read models: disposable, always behind the history, never the truth. Each batch of writes and its checkpoint is one
 * transaction. Views need not be durable against loss of power: what is lost is worked out again.
 */
export interface ViewStore {
  /** Makes room for the views and drops those of another version. Returns the checkpoint, or undefined when everything has to be rebuilt. */
  open(shapes: readonly ViewShape[]): Promise<Checkpoint | undefined>;
  write(batch: ViewBatch): Promise<void>;
  get<Value>(view: string, key: string): Promise<Value | undefined>;
  getMany<Value>(view: string, keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  list<Value>(view: string, options: ListOptions): Promise<Listed<Value>>;
  count(view: string, options: Pick<ListOptions, 'order' | 'where' | 'range'>): Promise<number>;
  /** Forgets every document and the checkpoint. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
