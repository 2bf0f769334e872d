import type { View } from '@throughline/engine';
import type { Instant, MemberId } from '@throughline/kernel';
import type { MemberEvent, TokenHash, TokenId } from '@throughline/members';
import { idIn } from '../case-event';

/** Whose token has this hash. The token itself is kept nowhere. */
export type TokenRow = { readonly tokenHash: TokenHash; readonly tokenId: TokenId; readonly memberId: MemberId; readonly expiresAt: Instant; readonly revoked: boolean };

export const tokensView: View<TokenRow> = {
  shape: { name: 'tokens', version: 1, fields: ['memberId'], orders: [['memberId']] },
  keysOf: (seen) => {
    if (seen.type !== 'TokenIssued' && seen.type !== 'TokenRevoked') return [];
    const { data } = seen as unknown as Extract<MemberEvent, { type: 'TokenIssued' | 'TokenRevoked' }>;
    return [data.tokenHash];
  },
  evolve: (row, seen) => {
    const event = { type: seen.type, data: seen.data } as MemberEvent;
    if (event.type === 'TokenRevoked') return row && { ...row, revoked: true };
    const memberId = idIn(seen.stream, 'member') as MemberId | undefined;
    return event.type === 'TokenIssued' && memberId !== undefined ? { ...event.data, memberId, revoked: false } : row;
  },
  index: ({ memberId }) => ({ memberId }),
};
