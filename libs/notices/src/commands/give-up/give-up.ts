import { accept, reject, type Decision } from '@throughline/kernel';
import type { NoticeEvent } from '../../events';
import type { Notice, UnreachableReason } from '../../notice';
import type { NoticeRejection } from '../../rejections';

export type GiveUp = { readonly type: 'GiveUp'; readonly data: { readonly why: UnreachableReason } };

/** Nobody can be told, and no try would change it: the case has to hear of it, since its ladder then climbs at once. */
export function giveUp({ data: { why } }: GiveUp, { status }: Notice): Decision<NoticeEvent, NoticeRejection> {
  if (status === 'given-up') return accept();
  if (status !== 'waiting') return reject({ code: 'notice-settled', status });

  return accept({ type: 'NoticeGivenUp', data: { why } });
}
