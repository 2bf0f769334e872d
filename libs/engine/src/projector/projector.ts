import { comparePositions, sequenceIn, type EventStore, type Position, type RecordedEvent, type ViewStore } from '@throughline/ports';
import type { Seen } from '../view';
import { Following, type Written } from './following';
import type { ProjectedView } from './linked-view';
import { openViews } from './open-views';
import { Projection } from './projection';
import { nodeTimers, type Timers } from './timers';

export type ProjectorOptions = {
  readonly store: Pick<EventStore, 'epoch' | 'readStream' | 'subscribe'>;
  readonly viewStore: ViewStore;
  readonly views: readonly ProjectedView[];
  /** An event as views see it. What it throws stops the views where they are: it is a fault like any other. */
  readonly lift: (recorded: RecordedEvent) => Seen;
  /** Told of everything that failed. The views go on from their checkpoint by themselves, after a growing pause. */
  readonly onFault: (fault: Error) => void;
  /** Told how long events waited for the views, in ms, whenever that was longer than a tenth of a second though the views had caught up. */
  readonly onBehind?: (waitedMs: number) => void;
  /** The least time between two writes; 25 when absent. The first event after a while without any is written at once. */
  readonly flushEveryMs?: number;
  /** Written documents of each view that stay in memory; 10,000 when absent. */
  readonly documentsKept?: number;
  /** So many changed documents wait to be written at most; 20,000 when absent. Beyond that events wait. */
  readonly documentsAtOnce?: number;
  readonly timers?: Timers;
};

export type EventsListener = (events: readonly Seen[], position: Position) => void;

/** Views that follow the history. */
export interface Projector {
  /** The views hold everything up to here; undefined before anything. */
  position(): Position | undefined;
  /** Whether the views hold everything up to `position` in at most so many milliseconds. Throws `ForeignPosition`. */
  reached(position: Position, withinMs: number): Promise<boolean>;
  /** The views hold all that was durable at the start. Stays open when the projector is closed before that. */
  readonly caughtUp: Promise<void>;
  /** Tells of events once the views hold them, in order, those of a rebuild too; of some it may not tell after a fault, so the views are what to believe. The answer ends it. */
  onEvents(listener: EventsListener): () => void;
  /** Writes what was read so far and stops. */
  close(): Promise<void>;
}

const promisedMs = 100;
const firstPauseMs = 100;
const longestPauseMs = 10_000;

/**
 * Keeps views up to date with the history, from their checkpoint on, or from the beginning when they are new or of another history.
 * Throws `StoreUnavailable` when the views or the history cannot be read at the start; whatever fails later is told to `onFault` and tried again.
 */
export async function startProjector(options: ProjectorOptions): Promise<Projector> {
  const projector = new RunningProjector(options);
  await projector.start();
  return projector;
}

type Waiter = { readonly position: Position; readonly answer: (reached: boolean) => void };

class RunningProjector implements Projector {
  readonly #timers: Timers;
  readonly #caughtUp = Promise.withResolvers<void>();
  readonly #listeners = new Set<EventsListener>();
  readonly #waiters = new Set<Waiter>();
  #position: Position | undefined;
  #isCaughtUp = false;
  #following: Following | undefined;
  #pauseMs = firstPauseMs;
  #endPause: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(private readonly options: ProjectorOptions) {
    this.#timers = options.timers ?? nodeTimers;
  }

  async start(): Promise<void> {
    this.#running = this.#run(await this.#follow());
  }

  position(): Position | undefined {
    return this.#position;
  }

  async reached(position: Position, withinMs: number): Promise<boolean> {
    sequenceIn(this.options.store.epoch, position);
    if (this.#holds(position)) return true;
    if (this.#closed) return false;
    return new Promise((resolve) => {
      const waiter: Waiter = {
        position,
        answer: (reached) => {
          cancel();
          this.#waiters.delete(waiter);
          resolve(reached);
        },
      };
      const cancel = this.#timers.after(withinMs, () => waiter.answer(false));
      this.#waiters.add(waiter);
    });
  }

  get caughtUp(): Promise<void> {
    return this.#caughtUp.promise;
  }

  onEvents(listener: EventsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#endPause?.();
    await this.#following?.close();
    await this.#running;
    for (const { answer } of this.#waiters) answer(false);
  }

  #holds(position: Position): boolean {
    return this.#position !== undefined && comparePositions(this.#position, position) >= 0;
  }

  #onWritten({ position, events, waitedMs }: Written): void {
    this.#position = position;
    this.#pauseMs = firstPauseMs;
    for (const waiter of this.#waiters) if (this.#holds(waiter.position)) waiter.answer(true);
    if (this.#isCaughtUp && waitedMs > promisedMs) this.options.onBehind?.(waitedMs);
    if (events.length > 0) for (const listener of this.#listeners) this.#tell(listener, events, position);
  }

  /** A listener that throws is told of; it does not keep the views from going on. */
  #tell(listener: EventsListener, events: readonly Seen[], position: Position): void {
    try {
      listener(events, position);
    } catch (fault) {
      this.options.onFault(asError(fault));
    }
  }

  #onCaughtUp(): void {
    this.#isCaughtUp = true;
    this.#caughtUp.resolve();
  }

  /** Follows until it is closed, from the checkpoint again whenever it is lost. What was on its way to the views has settled by then, so that this can be believed. */
  async #run(first: Following): Promise<void> {
    for (let following: Following | undefined = first; following; following = await this.#followAgain()) {
      const fault = await following.ended;
      if (!fault) return;
      this.#isCaughtUp = false;
      this.options.onFault(asError(fault));
      await following.stop();
    }
  }

  /** Tries until it follows; undefined when it is closed before. */
  async #followAgain(): Promise<Following | undefined> {
    while (!this.#closed) {
      await this.#pause();
      if (this.#closed) break;
      try {
        const following = await this.#follow();
        if (this.#closed) await following.close();
        return following;
      } catch (fault) {
        this.options.onFault(asError(fault));
      }
    }
    return undefined;
  }

  async #follow(): Promise<Following> {
    const { store, viewStore, views, lift, documentsKept = 10_000, documentsAtOnce = 20_000, flushEveryMs = 25 } = this.options;
    const after = await openViews(store, viewStore, views);
    const following = new Following({
      store, after, flushEveryMs, documentsAtOnce,
      projection: new Projection({ viewStore, views, lift, documentsKept, fromNothing: after === undefined }),
      timers: this.#timers,
      keepsEvents: () => this.#listeners.size > 0,
      onWritten: (written) => this.#onWritten(written),
      onCaughtUp: () => this.#onCaughtUp(),
    });
    this.#position = after;
    await following.begin();
    this.#following = following;
    return following;
  }

  #pause(): Promise<void> {
    const pauseMs = this.#pauseMs;
    this.#pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    return new Promise((resolve) => {
      const cancel = this.#timers.after(pauseMs, resolve);
      this.#endPause = () => {
        cancel();
        resolve();
      };
    });
  }
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error('Something that is no error was thrown.', { cause: fault }));
