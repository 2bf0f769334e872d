import type { Instant, MemberId } from '@throughline/kernel';
import { renderMessage, type FailureReason, type MessageId, type Notice } from '@throughline/notices';
import { MailDeferred, MailRefused, type Clock, type MailTransport } from '@throughline/ports';
import type { Clearance, ClearedNotice } from './clearance';
import { messageIdOf, urgencyOf, type MessagePlan } from './message-plan';
import type { NoticeJournal } from './notice-journal';
import type { SignInBase } from './sign-in-base';

export type MessageSenderParts = {
  readonly clearance: Clearance;
  readonly journal: NoticeJournal;
  readonly mail: MailTransport;
  readonly clock: Clock;
  readonly signIn: SignInBase;
  readonly muted: () => boolean;
};

/** What became of a try. `nextAt` is when the notices in it are tried again; `tried` is false when nothing was left to send. */
export type Tried = { readonly tried: boolean; readonly nextAt: Instant | null };

const nothingTried: Tried = { tried: false, nextAt: null };

/** One try of one message, from the last look at the case to what is written down about it. */
export class MessageSender {
  constructor(private readonly parts: MessageSenderParts) {}

  /**
   * At least once: when the process dies after the mail was accepted and before that is on record, the same message goes out again under the same id, which
   * receivers know. Throws when a store, the vault or the transport fails in a way that says nothing about the mail.
   */
  async send(plan: MessagePlan): Promise<Tried> {
    const cleared = await this.#clearAgain(plan);
    const messageId = plan.retryOf ?? messageIdOf(plan.memberId, cleared.map(({ notice }) => notice.noticeId));
    const recorded = await this.#record(cleared, messageId, plan.memberId);
    if (recorded.length === 0 || this.parts.muted()) return nothingTried;

    const failure = await this.#try(recorded, messageId);
    if (failure === undefined) {
      for (const { notice } of recorded) await this.parts.journal.record(notice, { type: 'RecordHandOver', data: { messageId } });
      return { tried: true, nextAt: null };
    }
    return { tried: true, nextAt: await this.#recordFailure(recorded, messageId, failure) };
  }

  /** Time has passed since the plan was made, waiting for a slot. What is for somebody else by now is planned again. */
  async #clearAgain({ memberId, notices }: MessagePlan): Promise<readonly ClearedNotice[]> {
    const cleared: ClearedNotice[] = [];
    for (const { notice } of notices) {
      const again = await this.parts.clearance.of(notice);
      if ('addressee' in again && again.addressee.memberId === memberId) cleared.push(again);
    }
    return cleared;
  }

  async #record(cleared: readonly ClearedNotice[], messageId: MessageId, memberId: MemberId): Promise<readonly ClearedNotice[]> {
    const recorded: ClearedNotice[] = [];
    for (const one of cleared) {
      const after = await this.parts.journal.record(one.notice, { type: 'RecordMessage', data: { messageId, channel: 'email', memberId } });
      if (after) recorded.push(one);
    }
    return recorded;
  }

  async #try(notices: readonly ClearedNotice[], messageId: MessageId): Promise<FailureReason | undefined> {
    const { mail, clock, signIn } = this.parts;
    const [first] = notices;
    if (!first) return undefined;
    const { addressee, zone } = first;
    const written = renderMessage({ items: notices.map(({ item }) => item), zone, baseUrl: signIn.baseUrl, now: clock.now() });
    try {
      await mail.send({ messageId: `${messageId}@${signIn.host}`, to: addressee.address, ...written });
      return undefined;
    } catch (error) {
      if (error instanceof MailDeferred) return 'deferred';
      if (error instanceof MailRefused) return 'refused';
      throw error;
    }
  }

  /** All of a message fail alike and are tried again together. */
  async #recordFailure(notices: readonly ClearedNotice[], messageId: MessageId, why: FailureReason): Promise<Instant | null> {
    const { journal } = this.parts;
    const urgency = urgencyOf(notices);
    let nextAt: Instant | null = null;
    for (const { notice } of notices) {
      const after: Notice | undefined = await journal.record(notice, { type: 'RecordAttemptFailed', data: { messageId, why, urgency } });
      if (after?.status === 'given-up') await journal.recordUndeliverable(notice);
      nextAt = after?.message?.nextTryAt ?? nextAt;
    }
    return nextAt;
  }
}
