import { accept, reject, type Decision } from '@throughline/kernel';
import type { NoticeEvent } from '../../events';
import type { Notice, WithdrawalReason } from '../../notice';
import type { NoticeRejection } from '../../rejections';

export type WithdrawNotice = { readonly type: 'WithdrawNotice'; readonly data: { readonly why: WithdrawalReason } };

/** There is nothing to say any more. One that was given up can be withdrawn too: then the case need not hear that nobody was told. */
export function withdrawNotice({ data: { why } }: WithdrawNotice, { status }: Notice): Decision<NoticeEvent, NoticeRejection> {
  if (status === 'withdrawn') return accept();
  if (status === 'handed-over') return reject({ code: 'notice-settled', status });

  return accept({ type: 'NoticeWithdrawn', data: { why } });
}
