import type { Instant } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';

/**
 * Finds whom a token lets in at a moment, by its hash. Undefined for one that was never issued, was revoked, has expired, or belongs to an inactive
 * member.
 */
export interface TokenLookup {
  find(tokenHash: TokenHash, now: Instant): Promise<Sender | undefined>;
}
