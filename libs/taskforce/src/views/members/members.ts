import type { View } from '@throughline/engine';
import type { AgencyId, MemberId } from '@throughline/kernel';
import type { MemberEvent, Role } from '@throughline/members';
import { idIn, sealedBy, type SealedAt } from '../case-event';

/** A member in ids and codes; name and address stay sealed. */
export type MemberRow = {
  readonly memberId: MemberId;
  readonly agencyId: AgencyId;
  readonly roles: readonly Role[];
  readonly status: 'active' | 'inactive';
  readonly sealed: readonly SealedAt[];
};

export const membersView: View<MemberRow> = {
  shape: { name: 'members', version: 1, fields: ['agencyId'], orders: [['agencyId']] },
  keysOf: ({ stream }) => {
    const memberId = idIn(stream, 'member');
    return memberId === undefined ? [] : [memberId];
  },
  evolve: (row, seen) => {
    const event = { type: seen.type, data: seen.data } as MemberEvent;
    if (event.type === 'MemberAdded') return { ...event.data, status: 'active', sealed: sealedBy(seen) };
    if (!row) return undefined;
    switch (event.type) {
      case 'MemberRolesChanged':
        return { ...row, roles: event.data.roles };
      case 'MemberMoved':
        return { ...row, agencyId: event.data.to };
      case 'MemberDeactivated':
        return { ...row, status: 'inactive' };
      case 'MemberReactivated':
        return { ...row, status: 'active' };
      case 'TokenIssued':
      case 'TokenRevoked':
        return row;
    }
  },
  index: ({ agencyId }) => ({ agencyId }),
};
