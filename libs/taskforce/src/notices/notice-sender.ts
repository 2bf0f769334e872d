import type { CaseEvent } from '@throughline/cases';
import type { Engine, Seen } from '@throughline/engine';
import { addMs, earlier, type Instant, type MemberId, type NoticeId } from '@throughline/kernel';
import { AppendUnknown, StoreUnavailable, VaultUnavailable, type Clock, type KeyVault, type MailTransport, type ViewStore } from '@throughline/ports';
import type { CaseAggregate } from '../aggregates/case-aggregate';
import { Clearance, type ClearedNotice } from './clearance';
import { planMessages, urgencyOf, type MessagePlan } from './message-plan';
import { MessageSender } from './message-sender';
import { NoticeJournal } from './notice-journal';
import type { OutgoingNotice, OutgoingNotices } from './outgoing-notice';
import { outgoingNotices } from './outgoing-notices';
import { SendingSlots } from './sending-slots';
import { signInBase } from './sign-in-base';

export type NoticeSenderOptions = {
  readonly engine: Engine;
  readonly cases: CaseAggregate;
  readonly viewStore: ViewStore;
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
/** What nobody told of, and what a fault kept back, is found at least so often. */
const lookEveryMs = 30_000;

/**
 * Sends what is left to send. It keeps no truth: what is left is worked out from the notices issued and the notices' own streams, so that views may be
 * built anew and the process may die at any point, and nothing is sent but what was not handed over.
 */
export class NoticeSender {
  readonly #outgoing: OutgoingNotices;
  readonly #messages: MessageSender;
  readonly #slots: SendingSlots;
  readonly #newClearance: () => Clearance;
  /** Planned, and not yet tried to the end. */
  readonly #busy = new Set<NoticeId>();
  /** Kept back by a fault until then. */
  readonly #resting = new Map<NoticeId, Instant>();
  /** When the minute after a person's last new message is over. */
  readonly #busyUntil = new Map<MemberId, Instant>();
  #cancelTimer: () => void = () => undefined;
  #wakeAt: Instant;
  #asked = false;
  #looking: Promise<void> | undefined;
  #closed = false;

  /** Throws `RangeError` for a base URL that is none, or that says in every mail what the team works against. */
  constructor(private readonly options: NoticeSenderOptions) {
    const { engine, cases, viewStore, vault, mail, clock, baseUrl, onFault, messagesAtOnce = 8 } = options;
    const journal = new NoticeJournal(engine, cases);
    this.#newClearance = () => new Clearance({ engine, cases, clock, journal, vault, onFault });
    this.#messages = new MessageSender({ newClearance: this.#newClearance, journal, mail, clock, signIn: signInBase(baseUrl) });
    this.#slots = new SendingSlots(messagesAtOnce);
    this.#outgoing = outgoingNotices(viewStore);
    this.#wakeAt = clock.now();
  }

  /** Sends what was left when the process ended, and from then on what comes. The views are open by then. */
  start(): void {
    this.wake();
  }

  /** Tells of events that the views hold by now. Where a notice was issued, another look at what is left follows. */
  onEvents(events: readonly Pick<Seen, 'type' | 'data'>[]): void {
    if (events.some(isIssuedOutward)) this.wake();
  }

  /** Looks at what is left, now: when a store is no longer muted, for instance. Without it the next look comes within 30 s. */
  wake(): void {
    if (this.#closed) return;
    this.#asked = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      if (this.#asked) this.wake();
      else this.#setTimer();
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
    this.#asked = false;
    this.#wakeAt = addMs(this.options.clock.now(), lookEveryMs);
    try {
      if (!this.options.muted()) await this.#plan();
    } catch (fault) {
      this.options.onFault(fault as Error);
    }
  }

  async #plan(): Promise<void> {
    const now = this.options.clock.now();
    forgetPassed(this.#resting, now);
    forgetPassed(this.#busyUntil, now);
    const { messages, waitUntil } = planMessages(await this.#clearedBy(now), now, (memberId) => this.#busyUntil.get(memberId));
    for (const until of waitUntil) this.#wakeBy(until);
    for (const message of messages) this.#begin(message, now);
    const next = await this.#outgoing.nextAfter(now);
    if (next) this.#wakeBy(next);
  }

  async #clearedBy(now: Instant): Promise<readonly ClearedNotice[]> {
    const clearance = this.#newClearance();
    const cleared: ClearedNotice[] = [];
    for await (const page of this.#outgoing.dueBy(now)) {
      for (const notice of page) {
        const one = this.#mayLookAt(notice) ? await this.#clear(notice, clearance) : undefined;
        if (one) cleared.push(one);
      }
    }
    return cleared;
  }

  #mayLookAt({ noticeId }: OutgoingNotice): boolean {
    const until = this.#resting.get(noticeId);
    if (until) this.#wakeBy(until);
    return !this.#closed && until === undefined && !this.#busy.has(noticeId);
  }

  /** A fault of one notice keeps back that one; where nothing can be read or written, looking at the others is in vain too. */
  async #clear(notice: OutgoingNotice, clearance: Clearance): Promise<ClearedNotice | undefined> {
    try {
      const looked = await clearance.of(notice);
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
    if (this.#closed) return;
    for (const { noticeId } of message.notices) this.#busy.add(noticeId);
    if (!message.isRetry) this.#busyUntil.set(message.memberId, addMs(now, oneMinute));
    this.#slots.add(urgencyOf(message.notices), () => this.#send(message));
  }

  async #send(message: MessagePlan): Promise<void> {
    const { notices, memberId, isRetry } = message;
    try {
      const tried = await this.#messages.send(message);
      if (tried.notices === 0 && !isRetry) this.#busyUntil.delete(memberId);
      if (tried.nextAt) this.#wakeBy(tried.nextAt);
      // What was left out may be for somebody else.
      if (tried.notices < notices.length) this.#asked = true;
    } catch (fault) {
      // Whether the mail went out or not, the next try does not wait for the minute: where it did, the message is on record and the next is its retry.
      if (!isRetry) this.#busyUntil.delete(memberId);
      this.#rest(notices, fault as Error);
    }
    for (const { noticeId } of notices) this.#busy.delete(noticeId);
    if (this.#asked) this.wake();
    else this.#setTimer();
  }

  #rest(notices: readonly OutgoingNotice[], fault: Error): void {
    const until = addMs(this.options.clock.now(), lookEveryMs);
    for (const { noticeId } of notices) this.#resting.set(noticeId, until);
    this.#wakeBy(until);
    this.options.onFault(fault);
  }

  #wakeBy(moment: Instant): void {
    this.#wakeAt = earlier(this.#wakeAt, moment);
  }

  /** One timer, for the earliest moment. None while a look is under way: it sets one when it ends. */
  #setTimer(): void {
    if (this.#closed || this.#looking) return;
    this.#cancelTimer();
    this.#cancelTimer = this.options.clock.at(this.#wakeAt, () => this.wake());
  }
}

function forgetPassed<Key>(moments: Map<Key, Instant>, now: Instant): void {
  for (const [key, moment] of moments) if (moment <= now) moments.delete(key);
}

function isIssuedOutward({ type, data }: Pick<Seen, 'type' | 'data'>): boolean {
  const event = { type, data } as CaseEvent;
  return event.type === 'NoticeIssued' && event.data.outward;
}
