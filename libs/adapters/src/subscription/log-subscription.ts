import { sequenceOf, type RecordedEvent, type SubscribeOptions, type Subscription } from '@throughline/ports';

/** So many events are handed over at once at most, and read at once while catching up. */
const batchMax = 1_000;
/** So many new events wait in memory for a slow handler; beyond that they are read again from the log when their turn comes. */
const waitingMax = 5_000;

/** A log whose events are numbered from 1 without gaps. */
export interface NumberedLog {
  /** Events after `sequence`, at most `limit`. Everything that was offered can be read. */
  readAfter(sequence: number, limit: number): readonly RecordedEvent[];
  /** Number of the last durable event, 0 in an empty log. */
  head(): number;
  /** Lets other work run between two batches. */
  pause(): Promise<void>;
}

/**
 * One subscriber of a log: reads until nothing is left, then takes what is offered. The last reading and the change to what is offered are
 * one step, so an event is in that reading, or is offered afterwards, or both; what was read already is left out of what is offered.
 */
export class LogSubscription implements Subscription {
  /** Number of the last event that was read, or waits among the offered ones. */
  private taken: number;
  private offered: RecordedEvent[] = [];
  private behind = true;
  private open = true;
  private wake: (() => void) | undefined;
  private caughtUp = false;
  private readonly target: number;
  readonly ended: Promise<void>;

  constructor(private readonly log: NumberedLog, after: number, private readonly options: SubscribeOptions) {
    this.taken = after;
    this.target = log.head();
    this.ended = this.run();
  }

  get followsLive(): boolean {
    return this.open && !this.behind;
  }

  /** Newly durable events, the first of which has the number `first`. In order, and without a gap between two calls. */
  offer(first: number, events: readonly RecordedEvent[]): void {
    if (!this.followsLive) return;
    const fresh = events.slice(Math.max(0, this.taken + 1 - first));
    if (this.offered.length + fresh.length > waitingMax) this.fallBack();
    else {
      this.offered.push(...fresh);
      this.taken += fresh.length;
    }
    this.wake?.();
  }

  close(): Promise<void> {
    this.open = false;
    this.wake?.();
    return this.ended;
  }

  private fallBack(): void {
    this.taken -= this.offered.length;
    this.offered = [];
    this.behind = true;
  }

  private async run(): Promise<void> {
    try {
      while (this.open) {
        await this.log.pause();
        if (this.open) await this.step();
      }
    } catch (error) {
      if (!this.open) return;
      this.open = false;
      this.options.onLost(error instanceof Error ? error : new Error('The handler of a subscription threw.', { cause: error }));
    }
  }

  private async step(): Promise<void> {
    const events = this.behind ? this.log.readAfter(this.taken, batchMax) : this.offered.splice(0, batchMax);
    const last = events.at(-1);
    if (!last) return this.waitForMore();

    const reached = sequenceOf(last.position);
    if (this.behind) this.taken = reached;
    await this.options.onEvents(events);
    if (reached >= this.target) this.tellCaughtUp();
  }

  private waitForMore(): Promise<void> {
    this.tellCaughtUp();
    this.behind = false;
    return new Promise((resolve) => (this.wake = resolve));
  }

  private tellCaughtUp(): void {
    if (this.caughtUp || !this.open) return;
    this.caughtUp = true;
    this.options.onCaughtUp?.();
  }
}
