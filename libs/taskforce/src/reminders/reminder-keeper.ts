import { nextMoments, ringCommand, momentChanges, type CaseEvent } from '@throughline/cases';
import type { Engine } from '@throughline/engine';
import { addMs, type CaseId, type Instant } from '@throughline/kernel';
import type { ArmedReminder, Clock, Reminder, ReminderQueue } from '@throughline/ports';
import type { CaseAggregate } from '../aggregates/case-aggregate';
import { ringCommandId } from '../commands/command-ids';

export type OpenMoments = {
  /** Every open moment there is, in pages. */
  all(): AsyncIterable<readonly ArmedReminder[]>;
  /** Those that have passed by now, at most `limit`, earliest first. */
  passedBy(now: Instant, limit: number): Promise<readonly ArmedReminder[]>;
};

export type ReminderKeeperOptions = {
  readonly engine: Engine;
  readonly cases: CaseAggregate;
  readonly queue: ReminderQueue;
  readonly clock: Clock;
  readonly moments: OpenMoments;
  readonly muted: () => boolean;
  /** A fault that a later sweep will meet again; it is told, never swallowed. */
  readonly onFault: (fault: Error) => void;
};

/** A lost timer is found by a sweep at least so often. */
const sweepEveryMs = 30_000;
const sweptAtOnce = 10_000;

/**
 * Keeps one reminder for whatever of a case has a next moment. It holds no truth: what rings asks the case, what was forgotten is found by the sweep, and
 * after a restart everything is armed again from the open moments.
 */
export class ReminderKeeper {
  #cancelSweep: () => void = () => undefined;
  #closed = false;

  constructor(private readonly options: ReminderKeeperOptions) {}

  /** Arms what is open and starts ringing. Events from here on come in through `onEvent`. */
  async start(): Promise<void> {
    const { queue, moments } = this.options;
    for await (const page of moments.all()) await queue.armMany(page);
    await queue.start((reminder) => this.#ring(reminder));
    this.#sweepLater();
  }

  /** Arms and disarms what a durable event moved. Called for every case event, in order. */
  async onEvent(caseId: CaseId, event: CaseEvent): Promise<void> {
    for (const { subject, at } of momentChanges(event)) {
      if (at === null) await this.options.queue.disarm({ caseId, subject });
      else await this.options.queue.arm({ caseId, subject, at });
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelSweep();
    await this.options.queue.close();
  }

  /** Asks the case. An early ring is answered "not yet" and armed again for the moment that the case names. */
  async #ring({ caseId, subject }: Reminder): Promise<void> {
    const command = ringCommand(subject);
    if (!command || this.options.muted()) return;
    const commandId = (revision: number) => ringCommandId(caseId, subject, revision);
    const outcome = await this.options.engine.execute(this.options.cases, caseId, command, {
      commandId, actor: { kind: 'engine', name: 'ring' }, correlationId: `${caseId}/${subject}`,
    });
    if (outcome.outcome !== 'accepted' || outcome.events.length > 0) return;
    const next = nextMoments(outcome.state).find((moment) => moment.subject === subject);
    if (next) await this.options.queue.arm({ caseId, subject, at: next.at });
  }

  #sweepLater(): void {
    const { clock } = this.options;
    this.#cancelSweep = clock.at(addMs(clock.now(), sweepEveryMs), () => {
      this.#sweep().then(
        () => {
          if (!this.#closed) this.#sweepLater();
        },
        (fault: Error) => {
          this.options.onFault(fault);
          if (!this.#closed) this.#sweepLater();
        },
      );
    });
  }

  /** Rings whatever has passed and nothing rang: through the queue, which knows how many may ring at once. */
  async #sweep(): Promise<void> {
    const { clock, moments, queue, muted } = this.options;
    if (muted()) return;
    const passed = await moments.passedBy(clock.now(), sweptAtOnce);
    if (passed.length > 0) await queue.armMany(passed);
  }
}
