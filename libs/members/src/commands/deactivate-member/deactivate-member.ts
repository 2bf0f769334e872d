import { accept, reject, type Decision, type Instant } from '@throughline/kernel';
import type { EventOf, MemberEvent } from '../../events';
import type { KnownMember, Member, TokenHash } from '../../member';
import type { MemberRejection } from '../../rejections';

export type DeactivateMember = { readonly type: 'DeactivateMember'; readonly data: Record<never, never> };

/** Every token that would still open is revoked with the account: whoever comes back signs in anew. */
export function deactivateMember(
  _command: DeactivateMember, member: Member, { now }: { readonly now: Instant },
): Decision<MemberEvent, MemberRejection> {
  if (member.status === 'unknown') return reject({ code: 'member-unknown' });
  if (member.status === 'inactive') return accept();

  const revocations = revocationsOfLiveTokens(member, now);
  return {
    outcome: 'accepted',
    events: [{ type: 'MemberDeactivated', data: {} }, ...revocations],
    causes: [null, ...revocations.map(() => ({ eventIndex: 0, rule: 'when-member-deactivated-then-revoke-tokens' }))],
  };
}

const revocationsOfLiveTokens = ({ tokens }: KnownMember, now: Instant): readonly EventOf<'TokenRevoked'>[] =>
  Object.entries(tokens)
    .filter(([, { expiresAt, revoked }]) => !revoked && now < expiresAt)
    .map(([tokenHash, { tokenId }]) => ({ type: 'TokenRevoked', data: { tokenId, tokenHash: tokenHash as TokenHash } }));
