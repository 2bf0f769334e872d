import { setImmediate } from 'node:timers';
import { instantOfMs, msOf } from '@throughline/kernel';
import type { ArmedReminder, Clock, Reminder, ReminderQueue } from '@throughline/ports';
import { ArmedReminders, keyOf, reminderOf } from './armed-reminders';

export type EmbeddedReminderQueueOptions = {
  readonly clock: Clock;
  /** How many rings may be under way at once; 256 when absent. */
  readonly ringsAtOnce?: number;
};

const firstPause = 1_000;
const pauseMax = 60_000;

/** Reminders in the memory of this process, with one timer for the earliest. They are lost with the process and armed again from the history. */
export function embeddedReminderQueue({ clock, ringsAtOnce = 256 }: EmbeddedReminderQueueOptions): ReminderQueue {
  return new EmbeddedReminderQueue(clock, ringsAtOnce);
}

class EmbeddedReminderQueue implements ReminderQueue {
  private readonly armed = new ArmedReminders();
  /** How often the rings about a subject were refused in a row; only of those that were. */
  private readonly refusals = new Map<string, number>();
  /** The last ring under way about each subject. */
  private readonly underWay = new Map<string, object>();
  private ringing = 0;
  private ring: ((reminder: Reminder) => Promise<void>) | undefined;
  private timer: { readonly at: number; readonly cancel: () => void } | undefined;
  private resuming = false;
  private quiet: (() => void) | undefined;

  constructor(private readonly clock: Clock, private readonly ringsAtOnce: number) {}

  async arm(reminder: ArmedReminder): Promise<void> {
    await this.armMany([reminder]);
  }

  async armMany(reminders: readonly ArmedReminder[]): Promise<void> {
    for (const reminder of reminders) {
      const key = keyOf(reminder);
      this.refusals.delete(key);
      this.armed.arm(key, msOf(reminder.at));
    }
    this.setTimer();
  }

  async disarm(reminder: Reminder): Promise<void> {
    const key = keyOf(reminder);
    this.armed.disarm(key);
    this.refusals.delete(key);
    this.underWay.delete(key);
  }

  async start(ring: (reminder: Reminder) => Promise<void>): Promise<void> {
    this.ring = ring;
    this.setTimer();
  }

  async pending(): Promise<number> {
    return this.armed.size;
  }

  async close(): Promise<void> {
    this.ring = undefined;
    this.timer?.cancel();
    this.armed.clear();
    if (this.ringing > 0) await new Promise<void>((resolve) => (this.quiet = resolve));
  }

  /** One timer, for the earliest. None while as many rings as may are under way: the next that ends looks again. */
  private setTimer(): void {
    const at = this.armed.earliest();
    if (!this.ring || this.ringing >= this.ringsAtOnce || at === undefined || at === this.timer?.at) return;
    this.timer?.cancel();
    this.timer = { at, cancel: this.clock.at(instantOfMs(at), () => this.ringDue()) };
  }

  private ringDue(): void {
    this.timer?.cancel();
    this.timer = undefined;
    const now = msOf(this.clock.now());
    while (this.ring && this.ringing < this.ringsAtOnce) {
      const key = this.armed.takeDue(now);
      if (key === undefined) break;
      void this.ringOnce(this.ring, key);
    }
    this.setTimer();
  }

  private async ringOnce(ring: (reminder: Reminder) => Promise<void>, key: string): Promise<void> {
    const self = {};
    this.ringing += 1;
    this.underWay.set(key, self);
    try {
      await ring(reminderOf(key));
      this.refusals.delete(key);
    } catch {
      if (this.underWay.get(key) === self && !this.armed.has(key)) this.tryAgain(key);
    }
    if (this.underWay.get(key) === self) this.underWay.delete(key);
    this.ringing -= 1;
    if (this.ringing === 0) this.quiet?.();
    this.resume();
  }

  private tryAgain(key: string): void {
    if (!this.ring) return;
    const refusals = (this.refusals.get(key) ?? 0) + 1;
    this.refusals.set(key, refusals);
    this.armed.arm(key, msOf(this.clock.now()) + Math.min(pauseMax, firstPause * 2 ** (refusals - 1)));
  }

  /** Goes on in the next turn of the event loop: thousands of due reminders shall not keep everything else waiting. */
  private resume(): void {
    if (this.resuming) return;
    this.resuming = true;
    setImmediate(() => {
      this.resuming = false;
      this.ringDue();
    });
  }
}
