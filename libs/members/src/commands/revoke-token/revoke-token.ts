import { accept, reject, type Decision } from '@throughline/kernel';
import type { MemberEvent } from '../../events';
import type { Member, TokenHash, TokenId } from '../../member';
import type { MemberRejection } from '../../rejections';

export type RevokeToken = { readonly type: 'RevokeToken'; readonly data: { readonly tokenId: TokenId } };

/** An unknown token is refused and not "already so": whoever mistypes it would believe that the right one no longer opens. */
export function revokeToken({ data: { tokenId } }: RevokeToken, member: Member): Decision<MemberEvent, MemberRejection> {
  if (member.status === 'unknown') return reject({ code: 'member-unknown' });

  const entry = Object.entries(member.tokens).find(([, token]) => token.tokenId === tokenId);
  if (!entry) return reject({ code: 'token-unknown', tokenId });
  const [tokenHash, { revoked }] = entry;
  if (revoked) return accept();

  return accept({ type: 'TokenRevoked', data: { tokenId, tokenHash: tokenHash as TokenHash } });
}
