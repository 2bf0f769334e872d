import type { View } from '@throughline/engine';
import type { MemberId } from '@throughline/kernel';
import type { Token, TokenHash } from '@throughline/members';
import { isMemberEvent, memberIdOf } from '../streams';

/** Whose token has this hash. The token itself is kept nowhere. */
export type TokenRow = Token & { readonly tokenHash: TokenHash; readonly memberId: MemberId };

/** Where a token is found besides its hash: by whom it was issued to. */
export const tokenOrders = { member: 0 } as const;

export const tokensView: View<TokenRow> = {
  shape: { name: 'tokens', version: 1, fields: ['memberId'], orders: [['memberId']] },
  keysOf: (seen) => (isMemberEvent(seen) && (seen.type === 'TokenIssued' || seen.type === 'TokenRevoked') ? [seen.data.tokenHash] : []),
  evolve: (row, seen) => {
    if (!isMemberEvent(seen)) return row;
    if (seen.type === 'TokenRevoked') return row && { ...row, revoked: true };
    if (seen.type !== 'TokenIssued') return row;
    const { tokenHash, tokenId, expiresAt } = seen.data;
    return { tokenHash, tokenId, memberId: memberIdOf(seen), expiresAt, revoked: false };
  },
  index: ({ memberId }) => ({ memberId }),
};
