import type { EventStore, Position, RecordedEvent, Subscription } from '../event-store';

type Handle = (events: readonly RecordedEvent[]) => void | Promise<void>;

/** A subscriber that keeps what it was handed and lets a test wait for it. */
export class Follower {
  readonly events: RecordedEvent[] = [];
  readonly batches: number[] = [];
  caughtUpAt: number[] = [];
  lostTo: Error | undefined;
  subscription: Subscription;
  private readonly waiting = new Set<{ met(): boolean; resolve(): void; reject(cause: Error): void }>();

  static async of(store: EventStore, after?: Position, handle: Handle = () => {}): Promise<Follower> {
    const follower = new Follower();
    follower.subscription = await store.subscribe({
      ...(after === undefined ? {} : { after }),
      onEvents: async (events) => {
        await handle(events);
        follower.events.push(...events);
        follower.batches.push(events.length);
        follower.look();
      },
      onCaughtUp: () => {
        follower.caughtUpAt.push(follower.events.length);
        follower.look();
      },
      onLost: (cause) => {
        follower.lostTo = cause;
        follower.look();
      },
    });
    return follower;
  }

  has(count: number): Promise<void> {
    return this.until(() => this.events.length >= count);
  }

  caughtUp(): Promise<void> {
    return this.until(() => this.caughtUpAt.length > 0);
  }

  lost(): Promise<void> {
    return this.until(() => this.lostTo !== undefined);
  }

  private until(met: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.add({ met, resolve, reject });
      this.look();
    });
  }

  private look(): void {
    for (const one of this.waiting) {
      if (one.met()) one.resolve();
      else if (this.lostTo) one.reject(this.lostTo);
      else continue;
      this.waiting.delete(one);
    }
  }
}
