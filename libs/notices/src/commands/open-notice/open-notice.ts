import { accept, reject, type Actor, type Decision } from '@throughline/kernel';
import type { NoticeEvent } from '../../events';
import type { Notice } from '../../notice';
import type { NoticeRejection } from '../../rejections';

export type OpenNotice = { readonly type: 'OpenNotice'; readonly data: Record<never, never> };

/**
 * Somebody who has signed in looks at it, in the inbox or through the link; for each of them the first time is on record. It acknowledges nothing and
 * keeps nothing from going out. Whose notice it is, and that it was ever issued, only the case knows: whoever sends this has asked there.
 */
export function openNotice(_command: OpenNotice, { openedBy }: Notice, { actor }: { readonly actor: Actor }): Decision<NoticeEvent, NoticeRejection> {
  if (actor.kind !== 'member') return reject({ code: 'not-signed-in' });
  if (openedBy.includes(actor.memberId)) return accept();

  return accept({ type: 'NoticeOpened', data: { memberId: actor.memberId } });
}
