import type { Instant } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';

/** A member as a token names them, and until when it does. */
export type TokenHolder = { readonly sender: Sender; readonly expiresAt: Instant };

/** Finds whose token this is, by its hash. Undefined for one that was never issued, was revoked, or belongs to an inactive member. */
export interface TokenLookup {
  find(tokenHash: TokenHash): Promise<TokenHolder | undefined>;
}
