import { accept, reject, type AgencyId, type Decision, type MemberId } from '@throughline/kernel';
import type { EventOf, MemberEvent } from '../../events';
import type { Member, Role } from '../../member';
import type { MemberRejection } from '../../rejections';
import { inListOrder, refusalOfRoles } from '../../roles-asked';

export type AddMember = {
  readonly type: 'AddMember';
  readonly data: { readonly memberId: MemberId; readonly agencyId: AgencyId; readonly roles: readonly Role[] };
  readonly sealed?: EventOf<'MemberAdded'>['sealed'];
};

/**
 * Opens a person's account. Adding the same member a second time is refused even when it says the same: its sealed part cannot be compared, and
 * no second account of it may vanish.
 */
export function addMember({ data, sealed }: AddMember, member: Member): Decision<MemberEvent, MemberRejection> {
  const { memberId, agencyId, roles } = data;
  if (member.status !== 'unknown') return reject({ code: 'member-already-added' });

  const refusal = refusalOfRoles(roles);
  if (refusal) return reject(refusal);

  return accept({ type: 'MemberAdded', data: { memberId, agencyId, roles: inListOrder(roles) }, ...(sealed && { sealed }) });
}
