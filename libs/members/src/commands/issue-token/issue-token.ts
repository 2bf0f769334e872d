import { accept, reject, type Decision, type Instant } from '@throughline/kernel';
import type { MemberEvent } from '../../events';
import type { Member, TokenHash, TokenId } from '../../member';
import type { MemberRejection } from '../../rejections';

export type IssueToken = {
  readonly type: 'IssueToken';
  readonly data: { readonly tokenId: TokenId; readonly tokenHash: TokenHash; readonly expiresAt: Instant };
};

/** Neither a token's id nor its hash is given out twice: a revoked token does not come back. */
export function issueToken({ data }: IssueToken, member: Member, { now }: { readonly now: Instant }): Decision<MemberEvent, MemberRejection> {
  const { tokenId, tokenHash, expiresAt } = data;
  if (member.status === 'unknown') return reject({ code: 'member-unknown' });
  if (member.status === 'inactive') return reject({ code: 'member-inactive' });

  const issued = member.tokens[tokenHash];
  if (issued && issued.tokenId === tokenId && issued.expiresAt === expiresAt && !issued.revoked) return accept();
  if (issued || Object.values(member.tokens).some((token) => token.tokenId === tokenId)) return reject({ code: 'token-already-issued' });
  if (expiresAt <= now) return reject({ code: 'token-already-expired', expiresAt });

  return accept({ type: 'TokenIssued', data: { tokenId, tokenHash, expiresAt } });
}
