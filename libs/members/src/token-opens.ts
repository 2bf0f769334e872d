import type { Instant } from '@throughline/kernel';
import type { Member, TokenHash } from './member';

/** Whether the token behind this hash lets the member in at `at`: issued to them, neither revoked nor expired, and the account active. */
export function tokenOpens(member: Member, tokenHash: TokenHash, at: Instant): boolean {
  const token = member.status === 'active' ? member.tokens[tokenHash] : undefined;
  return token !== undefined && !token.revoked && at < token.expiresAt;
}
