import { accept, reject, type Decision } from '@throughline/kernel';
import type { NoticeEvent } from '../../events';
import type { MessageId, Notice } from '../../notice';
import type { NoticeRejection } from '../../rejections';

export type RecordHandOver = { readonly type: 'RecordHandOver'; readonly data: { readonly messageId: MessageId } };

/** Handed over once is handed over: under another message too, since the person was told. */
export function recordHandOver({ data: { messageId } }: RecordHandOver, { status, message }: Notice): Decision<NoticeEvent, NoticeRejection> {
  if (status === 'handed-over') return accept();
  if (status !== 'waiting') return reject({ code: 'notice-settled', status });
  if (message?.messageId !== messageId) return reject({ code: 'message-not-recorded', messageId });

  return accept({ type: 'NoticeHandedOver', data: { messageId } });
}
