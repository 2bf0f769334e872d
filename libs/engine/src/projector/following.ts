import { comparePositions, type EventStore, type Position, type RecordedEvent, type Subscription } from '@throughline/ports';
import type { Seen } from '../view';
import type { Projection } from './projection';
import type { Timers } from './timers';

/** What a write has made readable. */
export type Written = {
  readonly position: Position;
  readonly events: readonly Seen[];
  /** How long the first of its events waited, in ms. */
  readonly waitedMs: number;
};

export type FollowingOptions = {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly projection: Projection;
  readonly after: Position | undefined;
  readonly flushEveryMs: number;
  /** So many changed documents wait to be written at most; beyond that events wait. */
  readonly documentsAtOnce: number;
  readonly timers: Timers;
  /** Whether somebody wants to be told of the events once they are written. */
  readonly keepsEvents: () => boolean;
  readonly onWritten: (written: Written) => void;
  /** All that was durable when the following began is written. */
  readonly onCaughtUp: () => void;
};

/**
 * One subscription from one checkpoint on, until it is closed or lost. Events are folded as they come; what they changed is written at once after a
 * while without events, and otherwise together: at most one write at a time, and none sooner than `flushEveryMs` after the one before began.
 */
export class Following {
  #subscribing: Promise<Subscription> | undefined;
  #folding = false;
  #writing: Promise<void> | undefined;
  #cancelWrite: (() => void) | undefined;
  #wroteAt = Number.NEGATIVE_INFINITY;
  #waitingSince: number | undefined;
  #events: Seen[] = [];
  #written: Position | undefined;
  #catchUpTo: Position | 'nothing' | undefined;
  #roomMade: PromiseWithResolvers<void> | undefined;
  #over = false;
  readonly #ended = Promise.withResolvers<Error | undefined>();

  constructor(private readonly options: FollowingOptions) {
    this.#written = options.after;
  }

  /** The fault that it was lost to: what is in memory is of no use any more, what was written stands. Undefined once it is stopped. */
  get ended(): Promise<Error | undefined> {
    return this.#ended.promise;
  }

  /** Throws as `subscribe` does. */
  async begin(): Promise<void> {
    const { store, after } = this.options;
    this.#subscribing = store.subscribe({
      ...(after === undefined ? {} : { after }),
      onEvents: (events) => this.#onEvents(events),
      onCaughtUp: () => this.#onCaughtUp(),
      onLost: (cause) => this.#end(cause),
    });
    await this.#subscribing;
  }

  /** Writes what is folded and stops. */
  async close(): Promise<void> {
    await this.#unsubscribe();
    this.#cancelWrite?.();
    await this.#writing;
    if (!this.#over && this.options.projection.hasUnwritten) await this.#write();
    await this.stop();
  }

  /** Stops without another write. When it has settled nothing is being written. */
  async stop(): Promise<void> {
    this.#end(undefined);
    await this.#unsubscribe();
    await this.#writing;
  }

  /** A subscription that was refused is told to whoever began it. */
  async #unsubscribe(): Promise<void> {
    const subscription = await this.#subscribing?.catch(() => undefined);
    await subscription?.close();
  }

  async #onEvents(events: readonly RecordedEvent[]): Promise<void> {
    if (this.#over) return;
    this.#waitingSince ??= this.options.timers.now();
    this.#folding = true;
    const seen = await this.options.projection.fold(events);
    this.#folding = false;
    if (this.options.keepsEvents()) this.#events.push(...seen);
    this.#writeSoon();
    if (this.options.projection.changed < this.options.documentsAtOnce || this.#over) return;
    this.#roomMade ??= Promise.withResolvers();
    await this.#roomMade.promise;
  }

  #onCaughtUp(): void {
    this.#catchUpTo = this.options.projection.foldedTo ?? 'nothing';
    this.#tellCaughtUp();
  }

  #tellCaughtUp(): void {
    if (this.#catchUpTo === undefined) return;
    if (this.#catchUpTo !== 'nothing' && (this.#written === undefined || comparePositions(this.#written, this.#catchUpTo) < 0)) return;
    this.#catchUpTo = undefined;
    this.options.onCaughtUp();
  }

  /** Asked again after every fold and every write, so it may do nothing while one is under way. */
  #writeSoon(): void {
    const { projection, timers, flushEveryMs } = this.options;
    if (this.#over || this.#writing || this.#folding || !projection.hasUnwritten) return;
    const waitMs = this.#wroteAt + flushEveryMs - timers.now();
    if (waitMs <= 0) void this.#write();
    else this.#cancelWrite ??= timers.after(waitMs, () => this.#whenWaited());
  }

  #whenWaited(): void {
    this.#cancelWrite = undefined;
    this.#writeSoon();
  }

  /** Never rejects: a fault ends the following. */
  #write(): Promise<void> {
    const { projection, timers } = this.options;
    const begunAt = timers.now();
    const waitedSince = this.#waitingSince ?? begunAt;
    const events = this.#events;
    this.#cancelWrite?.();
    this.#cancelWrite = undefined;
    this.#wroteAt = begunAt;
    this.#waitingSince = undefined;
    this.#events = [];
    const writing = projection.write().then(
      (position) => {
        this.#writing = undefined;
        if (position) this.#tellWritten({ position, events, waitedMs: timers.now() - waitedSince });
        this.#writeSoon();
      },
      (fault: Error) => {
        this.#writing = undefined;
        this.#end(fault);
      },
    );
    this.#writing = writing;
    this.#roomMade?.resolve();
    this.#roomMade = undefined;
    return writing;
  }

  #tellWritten(written: Written): void {
    this.#written = written.position;
    this.options.onWritten(written);
    this.#tellCaughtUp();
  }

  #end(fault: Error | undefined): void {
    if (this.#over) return;
    this.#over = true;
    this.#cancelWrite?.();
    this.#roomMade?.resolve();
    this.#ended.resolve(fault);
  }
}
