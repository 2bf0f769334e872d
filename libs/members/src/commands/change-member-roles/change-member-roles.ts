import { accept, reject, type Decision } from '@throughline/kernel';
import type { MemberEvent } from '../../events';
import type { Member, Role } from '../../member';
import type { MemberRejection } from '../../rejections';
import { inListOrder, refusalOfRoles } from '../../roles-asked';

export type ChangeMemberRoles = { readonly type: 'ChangeMemberRoles'; readonly data: { readonly roles: readonly Role[] } };

/** Open to inactive members too, so that nobody has to come back with roles that are no longer theirs. */
export function changeMemberRoles({ data }: ChangeMemberRoles, member: Member): Decision<MemberEvent, MemberRejection> {
  if (member.status === 'unknown') return reject({ code: 'member-unknown' });

  const refusal = refusalOfRoles(data.roles);
  if (refusal) return reject(refusal);

  const roles = inListOrder(data.roles);
  if (roles.length === member.roles.length && roles.every((role) => member.roles.includes(role))) return accept();

  return accept({ type: 'MemberRolesChanged', data: { roles } });
}
