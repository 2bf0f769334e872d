import type { Instant, MemberId } from '@throughline/kernel';
import type { FailureReason, GiveUpReason, MessageId, NoticeChannel, WithdrawalReason } from './notice';

/**
 * The whole vocabulary of a notice's own history: past tense, facts only, in the order in which a notice usually lives them. Nothing is sealed, since
 * there is nothing to seal: no address and no words of a message are ever here.
 */
export type NoticeEvent =
  /** Before its first try, with every notice that it carries. Another follows where it is for somebody else by now, or carries others. */
  | Event<'MessageRecorded', { messageId: MessageId; channel: NoticeChannel; memberId: MemberId }>
  /** `attempt` counts the tries to reach this person from 1. */
  | Event<'NoticeAttemptFailed', { messageId: MessageId; attempt: number; why: FailureReason; nextTryAt: Instant | null }>
  /** The receiver's server has accepted it. Whether anybody reads it is another matter. */
  | Event<'NoticeHandedOver', { messageId: MessageId }>
  | Event<'NoticeOpened', { memberId: MemberId }>
  | Event<'NoticeGivenUp', { why: GiveUpReason }>
  | Event<'NoticeWithdrawn', { why: WithdrawalReason }>;

type Event<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };
export type EventOf<Type extends NoticeEvent['type']> = Extract<NoticeEvent, { type: Type }>;
export type DataOf<Type extends NoticeEvent['type']> = EventOf<Type>['data'];
