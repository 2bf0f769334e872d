import type { CaseId, Instant } from '@throughline/kernel';

/** What a reminder is about: whatever of a case has a next moment. Ids only, no opinion. */
export type Reminder = {
  readonly caseId: CaseId;
  /** `step:<id>`, `release:<id>`, `quiet` or `lead`. One reminder at a time for each. */
  readonly subject: string;
};

export type ArmedReminder = Reminder & { readonly at: Instant };

/**
 * Rings about moments. It may ring early, late, twice or for nothing, and it may forget everything: whoever is rung asks the case,
 * and the queue is refilled from the open moments in the history.
 */
export interface ReminderQueue {
  /** Rings at `at`, soon if it has passed; replaces what was armed for the same subject of the case. */
  arm(reminder: ArmedReminder): Promise<void>;
  armMany(reminders: readonly ArmedReminder[]): Promise<void>;
  /** Forgets what was armed for the subject. A ring under way is not called back, but is not tried again either. */
  disarm(reminder: Reminder): Promise<void>;
  /**
   * Starts ringing; what was armed before and is due rings soon. A `ring` that rejects is tried again, with a growing pause, until it resolves or the
   * subject is armed anew or disarmed. Nothing else waits for it.
   */
  start(ring: (reminder: Reminder) => Promise<void>): Promise<void>;
  /** How many reminders wait, those to be tried again included; for status and benches. */
  pending(): Promise<number>;
  /** Stops ringing and waits for the rings under way. What is armed and not rung may be lost. */
  close(): Promise<void>;
}
