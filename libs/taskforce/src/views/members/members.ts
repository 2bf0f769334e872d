import type { View } from '@throughline/engine';
import type { AgencyId, MemberId } from '@throughline/kernel';
import type { KnownMember, MemberEvent, Role } from '@throughline/members';
import { changed, type Changes } from '../changes';
import { withSealed, type SealedValues } from '../sealed-values';
import { isMemberEvent, memberIdOf } from '../streams';

/** A member in ids and codes; name and address stay sealed. */
export type MemberRow = {
  readonly memberId: MemberId;
  readonly agencyId: AgencyId;
  readonly roles: readonly Role[];
  readonly status: KnownMember['status'];
  readonly sealed: SealedValues;
};

/** Where a member is found: by agency and status. */
export const memberOrders = { agency: 0 } as const;

const changes: Changes<MemberRow, MemberEvent> = {
  MemberRolesChanged: (row, { roles }) => ({ ...row, roles }),
  MemberMoved: (row, { to }) => ({ ...row, agencyId: to }),
  MemberDeactivated: (row) => ({ ...row, status: 'inactive' }),
  MemberReactivated: (row) => ({ ...row, status: 'active' }),
};

export const membersView: View<MemberRow> = {
  shape: { name: 'members', version: 1, fields: ['agencyId', 'status'], orders: [['agencyId', 'status']] },
  keysOf: (seen) => (isMemberEvent(seen) && (seen.type === 'MemberAdded' || seen.type in changes) ? [memberIdOf(seen)] : []),
  evolve: (row, seen) => {
    if (!isMemberEvent(seen)) return row;
    if (seen.type === 'MemberAdded') {
      const { memberId, agencyId, roles } = seen.data;
      return { memberId, agencyId, roles, status: 'active', sealed: withSealed({}, seen) };
    }
    const after = row && changed(changes, row, seen);
    return after && { ...after, sealed: withSealed(after.sealed, seen) };
  },
  index: ({ agencyId, status }) => ({ agencyId, status }),
};
