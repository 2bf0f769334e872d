import { accept, reject, type Decision } from '@throughline/kernel';
import type { MemberEvent } from '../../events';
import type { Member } from '../../member';
import type { MemberRejection } from '../../rejections';

export type ReactivateMember = { readonly type: 'ReactivateMember'; readonly data: Record<never, never> };

export function reactivateMember(_command: ReactivateMember, member: Member): Decision<MemberEvent, MemberRejection> {
  if (member.status === 'unknown') return reject({ code: 'member-unknown' });
  if (member.status === 'active') return accept();

  return accept({ type: 'MemberReactivated', data: {} });
}
