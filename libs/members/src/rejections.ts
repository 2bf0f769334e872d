import type { Instant } from '@throughline/kernel';
import type { TokenId } from './member';

/** Every reason a member's account can say no. Codes are published: reword the text freely, never rename or reuse a code. */
export type MemberRejection =
  | { readonly code: 'member-unknown' }
  | { readonly code: 'member-already-added' }
  | { readonly code: 'member-inactive' }
  | { readonly code: 'roles-missing' }
  | { readonly code: 'role-unknown'; readonly role: string }
  | { readonly code: 'token-already-issued' }
  | { readonly code: 'token-already-expired'; readonly expiresAt: Instant }
  | { readonly code: 'token-unknown'; readonly tokenId: TokenId };
