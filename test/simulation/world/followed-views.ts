import { startProjector, type Projector, type Timers } from '@throughline/engine';
import type { EventStore, Position, RecordedEvent, SubscribeOptions, Subscription, ViewStore } from '@throughline/ports';
import { allViews, lift } from '@throughline/taskforce';
import { isPlannedFault } from './answers';
import { ViewConnection, type WriteTrouble } from './view-connection';

/** So long the projector waits before it tries again, at the most; and always longer than between two writes. */
const longEnoughMs = 20_000;

type Following = { readonly connection: ViewConnection; readonly feed: HandedEvents; readonly projector: Projector };

/** Read models that follow the history a few events at a time, whenever the simulation says so, through processes that end in the middle of it. */
export class FollowedViews {
  readonly #time = new HandedTime();
  #process: Following | undefined;
  #trouble: WriteTrouble | undefined;

  constructor(private readonly history: EventStore, private readonly views: ViewStore, private readonly onSurprise: (fault: Error) => void) {}

  /** The next events are handed over, so many at the most. What they changed is written now, or with what comes later. */
  async follow(atMost: number, isWritten: boolean): Promise<void> {
    const { connection, feed } = await this.#living();
    connection.troubleNextWrite(this.#trouble);
    this.#trouble = undefined;
    if (isWritten) this.#time.pass(longEnoughMs);
    await settled();
    await feed.hand(atMost);
    if (isWritten) this.#time.pass(longEnoughMs);
    await settled();
  }

  /** Follows until the views hold all there is. Whatever is planned against a write happens on the way. */
  async catchUp(): Promise<void> {
    const head = await this.history.head();
    for (let tries = 0; tries < 100; tries += 1) {
      if (this.#process?.projector.position() === head && !this.#process?.connection.isDead) return;
      await this.follow(1_000, true);
    }
    this.onSurprise(new Error(`The views did not get from ${this.#process?.projector.position()} to ${head}.`));
  }

  /** What has been folded and not written is gone with the process. */
  end(): void {
    this.#process?.connection.die();
  }

  troubleNextWrite(trouble: WriteTrouble): void {
    this.#trouble = trouble;
  }

  calm(): void {
    this.#trouble = undefined;
  }

  async #living(): Promise<Following> {
    if (this.#process && !this.#process.connection.isDead) return this.#process;
    const connection = new ViewConnection(this.views);
    const feed = new HandedEvents(this.history);
    const onFault = (fault: Error): void => {
      if (!isPlannedFault(fault)) this.onSurprise(fault);
    };
    const projector = await startProjector({ store: feed, viewStore: connection, views: allViews, lift, onFault, timers: this.#time });
    this.#process = { connection, feed, projector };
    return this.#process;
  }
}

/** Lets everything run that waits for nothing but its turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes when it is told to. What a process that has ended still waits for rings for nobody. */
class HandedTime implements Timers {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly ring: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, ring: () => void): () => void {
    const waiting = { at: this.#now + ms, ring };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = [...this.#waiting].filter(({ at }) => at <= this.#now);
    for (const waiting of due) if (this.#waiting.delete(waiting)) waiting.ring();
  }
}

/** A history that hands its events to the one who follows it when it is told to. */
class HandedEvents implements Pick<EventStore, 'epoch' | 'readStream' | 'subscribe'> {
  #follower: SubscribeOptions | undefined;
  #handed: Position | undefined;

  constructor(private readonly history: EventStore) {}

  get epoch(): string {
    return this.history.epoch;
  }

  readStream: EventStore['readStream'] = (stream, options) => this.history.readStream(stream, options);

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    this.#follower = options;
    this.#handed = options.after;
    return { close: async () => void (this.#follower = undefined) };
  }

  async hand(atMost: number): Promise<void> {
    const follower = this.#follower;
    const events: readonly RecordedEvent[] = await this.history.readAll({ limit: atMost, ...(this.#handed === undefined ? {} : { after: this.#handed }) });
    const last = events.at(-1);
    if (!follower || !last) return;
    this.#handed = last.position;
    try {
      await follower.onEvents(events);
    } catch (cause) {
      this.#follower = undefined;
      follower.onLost(cause instanceof Error ? cause : new Error('Something that is no error was thrown.', { cause }));
    }
  }
}
