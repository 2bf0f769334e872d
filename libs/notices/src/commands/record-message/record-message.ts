import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { NoticeEvent } from '../../events';
import type { MessageId, Notice, NoticeChannel } from '../../notice';
import type { NoticeRejection } from '../../rejections';

export type RecordMessage = {
  readonly type: 'RecordMessage';
  readonly data: { readonly messageId: MessageId; readonly channel: NoticeChannel; readonly memberId: MemberId };
};

/**
 * Before its first try a message is on record with every notice that it carries. Another takes its place where somebody else is to be told by now, or
 * where what was in it too is over: a receiver who knows the id drops what comes under it, whatever it says.
 */
export function recordMessage({ data }: RecordMessage, notice: Notice): Decision<NoticeEvent, NoticeRejection> {
  if (notice.status !== 'waiting') return reject({ code: 'notice-settled', status: notice.status });
  if (notice.message?.messageId === data.messageId) return accept();

  return accept({ type: 'MessageRecorded', data });
}
