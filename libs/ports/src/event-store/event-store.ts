import type { Brand } from '@throughline/kernel';

/**
 * Where an event lies in the whole store: opaque text, ordered by `comparePositions`, with gaps, and carrying the store's epoch, so that a
 * position of another or a restored store is recognised. Never part of an event.
 */
export type Position = Brand<string, 'Position'>;

/** The revision a stream must be at for an append. Revisions count from 0 in every adapter, whatever the product counts from. */
export type ExpectedRevision = number | 'no-stream';

/** An event as its bytes: `body` and `metadata` are JSON texts, kept and given back to the byte, since the chain's hash is taken over them. */
export type StoredEvent = {
  /** The first 128 bits of the event's hash, as a UUIDv8: the same id means the same bytes. */
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly metadata: string;
};

export type RecordedEvent = StoredEvent & { readonly stream: string; readonly revision: number; readonly position: Position };

export type Append = { readonly stream: string; readonly expected: ExpectedRevision; readonly events: readonly StoredEvent[] };

export type Appended = {
  /** The position of the last event of this append. */
  readonly position: Position;
};

export type ReadStreamOptions = {
  /** The first revision to read, inclusive. Forwards from 0 by default, backwards from the last. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
};

export type ReadAllOptions = {
  /** Events strictly after this position; from the beginning when absent. */
  readonly after?: Position;
  /** At most so many events; 1,000 when absent. */
  readonly limit?: number;
};

export interface Subscription {
  /** Stops delivery, without `onLost`. When it has settled no handler runs any more: a handler that waits for it waits for ever. */
  close(): Promise<void>;
}

export interface SubscribeOptions {
  /** Events strictly after this position; from the beginning when absent. */
  readonly after?: Position;
  /**
   * Durable events in position order, in batches of 1,000 at most, each event once for the life of the subscription. The next batch waits for
   * this one; what comes meanwhile does not fill the memory. A handler that throws ends the subscription with `onLost`.
   */
  onEvents(events: readonly RecordedEvent[]): void | Promise<void>;
  /** Everything that was durable when the subscription was made has been handled. Called once. */
  onCaughtUp?(): void;
  /** The subscription is over and will not resume by itself. Subscribe again from the last position handled. */
  onLost(cause: Error): void;
}

/** The history, and the only thing in a deployment that may not be lost. */
export interface EventStore {
  /**
   * All or nothing, durable when it resolves (it survives a kill of the process and a loss of power).
   * The same ids at the same expected revision again are answered as before, also after later appends.
   * Appends are taken in the order of the calls, so that one may build on another that has no answer yet; when the first is refused the
   * others are as well.
   * Throws {@link StreamMoved} when the stream is not at `expected` (the winner's events can be read by then), also when only a part of the
   * events is there; {@link AppendUnknown} when no answer came and the same bytes must be sent again; {@link StoreUnavailable} when nothing was
   * written and nothing can be for now (a full disk, a broken page, no server, a closed store); `RangeError` for an append that no store
   * could take (`refuseMalformedAppend`).
   */
  append(append: Append): Promise<Appended>;
  /** The events of one stream in order; empty for an unknown one. Throws {@link StoreUnavailable}. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  /** Durable events of all streams in position order. Throws {@link StoreUnavailable} and {@link ForeignPosition}. */
  readAll(options?: ReadAllOptions): Promise<readonly RecordedEvent[]>;
  /** The position of the last durable event; undefined in an empty store. */
  head(): Promise<Position | undefined>;
  /** Catches up from a position, then follows live. Throws {@link ForeignPosition}. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** What tells this store from every other, restored copies included: it is part of every position. */
  readonly epoch: string;
  /** Answers what was asked for, ends the subscriptions without `onLost`, and refuses everything afterwards. */
  close(): Promise<void>;
}

export class StreamMoved extends Error {
  override readonly name = 'StreamMoved';
  constructor(readonly stream: string, readonly expected: ExpectedRevision, readonly actual: ExpectedRevision) {
    super(`Stream ${stream} is at ${actual}, not at ${expected}: someone else appended first.`);
  }
}

export class AppendUnknown extends Error {
  override readonly name = 'AppendUnknown';
  constructor(readonly stream: string, options?: ErrorOptions) {
    super(`No answer to an append to ${stream}: it may or may not be in the history. The same events again are safe.`, options);
  }
}

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export class ForeignPosition extends Error {
  override readonly name = 'ForeignPosition';
  constructor(readonly position: string, readonly epoch: string) {
    super(`Position ${position} was given by another store than ${epoch}, or by this one before it was restored.`);
  }
}
