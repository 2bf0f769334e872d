import type { Instant, MemberId } from '@throughline/kernel';
import { renderMessage, type FailureReason, type MessageId } from '@throughline/notices';
import { MailDeferred, MailRefused, type Clock, type MailTransport } from '@throughline/ports';
import type { Clearance, ClearedNotice } from './clearance';
import { messageIdOf, urgencyOf, type MessagePlan } from './message-plan';
import type { NoticeJournal } from './notice-journal';
import type { SignInBase } from './sign-in-base';

export type MessageSenderParts = {
  /** A look of its own for each message. */
  readonly newClearance: () => Clearance;
  readonly journal: NoticeJournal;
  readonly mail: MailTransport;
  readonly clock: Clock;
  readonly signIn: SignInBase;
};

/** How many of the planned notices were tried, and when they are tried again; null when never. */
export type Tried = { readonly notices: number; readonly nextAt: Instant | null };

/** One try of one message, from the last look at the case to what is written down about it. */
export class MessageSender {
  constructor(private readonly parts: MessageSenderParts) {}

  /**
   * At least once: when the process dies after the mail was accepted and before that is on record, the same message goes out again under the same id,
   * which receivers know. Throws when a store, the vault or the transport fails in a way that says nothing about the mail.
   */
  async send(plan: MessagePlan): Promise<Tried> {
    const { journal } = this.parts;
    const cleared = await this.#clearAgain(plan);
    const messageId = messageIdOf(plan.memberId, cleared.map(({ notice }) => notice.noticeId));
    const recorded = await this.#record(cleared, messageId, plan.memberId);
    if (recorded.length === 0) return { notices: 0, nextAt: null };

    const failure = await this.#try(recorded, messageId);
    if (failure !== undefined) return { notices: recorded.length, nextAt: await this.#recordFailure(recorded, messageId, failure) };
    await Promise.all(recorded.map(({ notice }) => journal.record(notice, { type: 'RecordHandOver', data: { messageId } })));
    return { notices: recorded.length, nextAt: null };
  }

  /** Time may have passed since the plan was made, waiting for others. What is for somebody else by now is planned again. */
  async #clearAgain({ memberId, notices }: MessagePlan): Promise<readonly ClearedNotice[]> {
    const clearance = this.parts.newClearance();
    const cleared: ClearedNotice[] = [];
    for (const notice of notices) {
      const again = await clearance.of(notice);
      if ('addressee' in again && again.addressee.memberId === memberId) cleared.push(again);
    }
    return cleared;
  }

  async #record(cleared: readonly ClearedNotice[], messageId: MessageId, memberId: MemberId): Promise<readonly ClearedNotice[]> {
    const { journal } = this.parts;
    const command = { type: 'RecordMessage', data: { messageId, channel: 'email', memberId } } as const;
    const recorded = await Promise.all(cleared.map(({ notice }) => journal.record(notice, command)));
    return cleared.filter((_, index) => recorded[index] !== undefined);
  }

  async #try(notices: readonly ClearedNotice[], messageId: MessageId): Promise<FailureReason | undefined> {
    const { mail, clock, signIn } = this.parts;
    const [first] = notices;
    if (!first) return undefined;
    const written = renderMessage({ items: notices.map(({ item }) => item), zone: first.zone, baseUrl: signIn.baseUrl, now: clock.now() });
    try {
      await mail.send({ messageId: `${messageId}@${signIn.host}`, to: first.addressee.address, ...written });
      return undefined;
    } catch (error) {
      if (error instanceof MailDeferred) return 'deferred';
      if (error instanceof MailRefused) return 'refused';
      throw error;
    }
  }

  /** All of a message failed at one moment and are tried again at one. */
  async #recordFailure(cleared: readonly ClearedNotice[], messageId: MessageId, why: FailureReason): Promise<Instant | null> {
    const { journal, clock } = this.parts;
    const data = { messageId, why, urgency: urgencyOf(cleared.map(({ notice }) => notice)), failedAt: clock.now() };
    const after = await Promise.all(cleared.map(({ notice }) => journal.record(notice, { type: 'RecordAttemptFailed', data })));
    for (const [index, { notice }] of cleared.entries()) if (after[index]?.status === 'given-up') await journal.recordUndeliverable(notice);
    return after.map((notice) => notice?.message?.nextTryAt ?? null).filter((at) => at !== null).toSorted()[0] ?? null;
  }
}
