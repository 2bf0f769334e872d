import type { AgencyId, Brand, Instant, MemberId } from '@throughline/kernel';

export type TokenId = Brand<string, 'TokenId'>;
/** A digest of a token's secret, as text. The secret itself is shown once, where it was drawn, and is kept nowhere. */
export type TokenHash = Brand<string, 'TokenHash'>;

export const roles = ['coordinator', 'agency-worker', 'agency-supervisor', 'auditor', 'administrator', 'operator'] as const;
export type Role = (typeof roles)[number];

/** A person with an account at an agency. Name and e-mail address are sealed; what decisions need is here in codes. */
export type Member =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'active' | 'inactive';
      readonly memberId: MemberId;
      readonly agencyId: AgencyId;
      readonly roles: readonly Role[];
      /** Every token ever issued, the revoked ones too: none of them may come back. */
      readonly tokens: Readonly<Record<TokenHash, Token>>;
    };

export type KnownMember = Exclude<Member, { readonly status: 'unknown' }>;

export type Token = { readonly tokenId: TokenId; readonly expiresAt: Instant; readonly revoked: boolean };
