import { sequenceIn, type RecordedEvent, type SubscribeOptions, type Subscription } from '@throughline/ports';
import { LogSubscription, type NumberedLog } from './log-subscription';

/** Everybody who follows one log. */
export class LogSubscriptions {
  private readonly subscriptions = new Set<LogSubscription>();

  constructor(private readonly epoch: string, private readonly log: NumberedLog) {}

  /** Whether offering is of use to anybody right now. */
  get followed(): boolean {
    for (const subscription of this.subscriptions) if (subscription.followsLive) return true;
    return false;
  }

  /** Throws `ForeignPosition`. */
  add(options: SubscribeOptions): Subscription {
    const after = options.after === undefined ? 0 : sequenceIn(this.epoch, options.after, this.log.head());
    const subscription = new LogSubscription(this.log, after, options);
    this.subscriptions.add(subscription);
    void subscription.ended.then(() => this.subscriptions.delete(subscription));
    return subscription;
  }

  offer(first: number, events: readonly RecordedEvent[]): void {
    for (const subscription of this.subscriptions) subscription.offer(first, events);
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
  }
}
