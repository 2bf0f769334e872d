import { accept, reject, type Decision, type Instant } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';
import type { EventOf, NoticeEvent } from '../../events';
import type { FailureReason, MessageId, Notice } from '../../notice';
import type { NoticeRejection } from '../../rejections';
import { nextTryAfter } from '../../retry-policy';

export type RecordAttemptFailed = {
  readonly type: 'RecordAttemptFailed';
  /**
   * `urgency` is the message's, that of the most urgent notice in it, and `failedAt` one moment for all of them, so that they are tried again
   * together.
   */
  readonly data: { readonly messageId: MessageId; readonly why: FailureReason; readonly urgency: Urgency; readonly failedAt: Instant };
};

/** A refusal is for good. After the last try, too, the notice is given up in the same breath: nothing waits for a try that never comes. */
export function recordAttemptFailed({ data }: RecordAttemptFailed, { status, message }: Notice): Decision<NoticeEvent, NoticeRejection> {
  const { messageId, why, urgency, failedAt } = data;
  if (status !== 'waiting') return reject({ code: 'notice-settled', status });
  if (message?.messageId !== messageId) return reject({ code: 'message-not-recorded', messageId });

  const attempt = message.attempts + 1;
  const nextTryAt = why === 'refused' ? null : nextTryAfter(urgency, attempt, failedAt);
  const failed: EventOf<'NoticeAttemptFailed'> = { type: 'NoticeAttemptFailed', data: { messageId, attempt, why, nextTryAt } };
  if (nextTryAt !== null) return accept(failed);

  return {
    outcome: 'accepted',
    events: [failed, { type: 'NoticeGivenUp', data: { why: why === 'refused' ? 'refused' : 'tries-spent' } }],
    causes: [null, { eventIndex: 0, rule: 'when-no-try-is-left-then-give-up' }],
  };
}
