import type { CaseEvent } from '@throughline/cases';
import type { Engine, Seen } from '@throughline/engine';
import { addMs, earlier, type Instant, type MemberId, type NoticeId } from '@throughline/kernel';
import { AppendUnknown, StoreUnavailable, VaultUnavailable, type Clock, type KeyVault, type MailTransport } from '@throughline/ports';
import type { CaseAggregate } from '../aggregates/case-aggregate';
import { Addressees } from './addressees';
import { Clearance, type ClearedNotice } from './clearance';
import { planMessages, urgencyOf, type MessagePlan } from './message-plan';
import { MessageSender } from './message-sender';
import { NoticeJournal } from './notice-journal';
import type { OutgoingNotice, OutgoingNotices } from './outgoing-notice';
import { SendingSlots } from './sending-slots';
import { signInBase } from './sign-in-base';

export type NoticeSenderOptions = {
  readonly engine: Engine;
  readonly cases: CaseAggregate;
  readonly outgoing: OutgoingNotices;
  readonly vault: KeyVault;
  readonly mail: MailTransport;
  readonly clock: Clock;
  /** Where people sign in: `https://throughline.example.org`. Its host ends every Message-ID. */
  readonly baseUrl: string;
  /** While it says so nothing is sent, withdrawn or given up. */
  readonly muted: () => boolean;
  /** Something failed and is tried again. */
  readonly onFault: (fault: Error) => void;
  /** Messages that may be on their way at the same time; 8 when absent. */
  readonly messagesAtOnce?: number;
};

/** What comes to one person within so long of a message goes together when it is over. */
const oneMinute = 60_000;
/** What nobody told about, and what a fault kept back, is found at least so often. */
const lookEveryMs = 30_000;

/**
 * Sends what is left to send. It keeps no truth: what is left is worked out from the notices issued and the notices' own streams, so that views may be
 * built anew and the process may die at any point, and nothing is sent but what was not handed over.
 */
export class NoticeSender {
  readonly #clearance: Clearance;
  readonly #messages: MessageSender;
  readonly #slots: SendingSlots;
  /** Planned, and not yet tried to the end. */
  readonly #busy = new Set<NoticeId>();
  /** Kept back by a fault until then. */
  readonly #resting = new Map<NoticeId, Instant>();
  /** When the minute after a person's last new message is over. */
  readonly #busyUntil = new Map<MemberId, Instant>();
  #cancelTimer: () => void = () => undefined;
  #wakeAt: Instant | undefined;
  #asked = false;
  #looking: Promise<void> | undefined;
  #closed = false;

  /** Throws `RangeError` for a base URL that is none, or that says in every mail what the team works against. */
  constructor(private readonly options: NoticeSenderOptions) {
    const { engine, cases, vault, mail, clock, baseUrl, muted, onFault, messagesAtOnce = 8 } = options;
    const journal = new NoticeJournal(engine, cases);
    this.#clearance = new Clearance({ engine, cases, clock, journal, addressees: new Addressees(engine, vault, onFault) });
    this.#messages = new MessageSender({ clearance: this.#clearance, journal, mail, clock, signIn: signInBase(baseUrl), muted });
    this.#slots = new SendingSlots(messagesAtOnce);
  }

  /** Sends what was left when the process ended, and from then on what comes. */
  start(): void {
    this.wake();
  }

  /** Tells of events that the views hold by now. Another look at what is left follows where a notice was issued. */
  onEvents(events: readonly Pick<Seen, 'type' | 'data'>[]): void {
    if (events.some(isIssuedOutward)) this.wake();
  }

  /** Looks at what is left, now. To be called when a store is no longer muted, too. */
  wake(): void {
    if (this.#closed) return;
    this.#asked = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
  }

  /** Resolves when nothing is under way. What waits for its moment still waits. */
  async idle(): Promise<void> {
    do {
      await this.#looking;
      await this.#slots.idle();
    } while (this.#looking);
  }

  /** Begins nothing more, and waits for what is under way to be written down. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelTimer();
    this.#slots.clear();
    await this.idle();
  }

  async #look(): Promise<void> {
    while (this.#asked && !this.#closed) {
      this.#asked = false;
      this.#wakeAt = addMs(this.options.clock.now(), lookEveryMs);
      try {
        if (!this.options.muted()) await this.#plan();
      } catch (fault) {
        this.options.onFault(fault as Error);
      }
    }
    this.#setTimer();
  }

  async #plan(): Promise<void> {
    const { outgoing, clock } = this.options;
    this.#forgetPassed(clock.now());
    const cleared: ClearedNotice[] = [];
    for await (const page of outgoing.dueBy(clock.now())) {
      for (const notice of page) {
        const one = this.#mayLookAt(notice) ? await this.#clear(notice) : undefined;
        if (one) cleared.push(one);
      }
    }
    const now = clock.now();
    const { messages, waiting } = planMessages(cleared, now, (memberId) => this.#busyUntil.get(memberId));
    for (const { until } of waiting) this.#wakeBy(until);
    for (const message of messages) this.#begin(message, now);
    const next = await outgoing.nextAfter(now);
    if (next) this.#wakeBy(next);
  }

  #mayLookAt({ noticeId }: OutgoingNotice): boolean {
    const until = this.#resting.get(noticeId);
    if (until) this.#wakeBy(until);
    return !this.#closed && until === undefined && !this.#busy.has(noticeId);
  }

  /** A fault of one notice keeps back that one; where nothing can be read or written, looking at the others is in vain too. */
  async #clear(notice: OutgoingNotice): Promise<ClearedNotice | undefined> {
    try {
      const looked = await this.#clearance.of(notice);
      if ('addressee' in looked) return looked;
      if (looked.nextAt) this.#wakeBy(looked.nextAt);
    } catch (fault) {
      if (fault instanceof StoreUnavailable || fault instanceof AppendUnknown || fault instanceof VaultUnavailable) throw fault;
      this.#rest([notice], fault as Error);
    }
    return undefined;
  }

  /** A retry is no new message: what came meanwhile does not wait for it. */
  #begin(message: MessagePlan, now: Instant): void {
    for (const { notice } of message.notices) this.#busy.add(notice.noticeId);
    if (message.retryOf === null) this.#busyUntil.set(message.memberId, addMs(now, oneMinute));
    this.#slots.add(urgencyOf(message.notices), () => this.#send(message));
  }

  async #send(message: MessagePlan): Promise<void> {
    const notices = message.notices.map(({ notice }) => notice);
    try {
      const { tried, nextAt } = await this.#messages.send(message);
      if (!tried && message.retryOf === null) this.#busyUntil.delete(message.memberId);
      if (nextAt) this.#wakeBy(nextAt);
    } catch (fault) {
      this.#rest(notices, fault as Error);
    }
    for (const { noticeId } of notices) this.#busy.delete(noticeId);
    this.#setTimer();
  }

  #rest(notices: readonly OutgoingNotice[], fault: Error): void {
    const until = addMs(this.options.clock.now(), lookEveryMs);
    for (const { noticeId } of notices) this.#resting.set(noticeId, until);
    this.options.onFault(fault);
    this.#wakeBy(until);
  }

  #forgetPassed(now: Instant): void {
    for (const passed of [this.#resting, this.#busyUntil]) for (const [id, until] of passed as Map<string, Instant>) if (until <= now) passed.delete(id as never);
  }

  #wakeBy(moment: Instant): void {
    this.#wakeAt = this.#wakeAt === undefined ? moment : earlier(this.#wakeAt, moment);
  }

  #setTimer(): void {
    if (this.#closed || this.#looking || this.#wakeAt === undefined) return;
    this.#cancelTimer();
    this.#cancelTimer = this.options.clock.at(this.#wakeAt, () => this.wake());
  }
}

function isIssuedOutward({ type, data }: Pick<Seen, 'type' | 'data'>): boolean {
  const event = { type, data } as CaseEvent;
  return event.type === 'NoticeIssued' && event.data.outward;
}
