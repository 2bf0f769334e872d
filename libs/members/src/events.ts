import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import type { Role, TokenHash, TokenId } from './member';

/**
 * The whole vocabulary of a member's history: past tense, facts only, in the order in which a member usually lives them.
 *
 * `data` holds ids, codes and moments. A member's name and e-mail address are `sealed`. A token is here by its hash and never by itself.
 */
export type MemberEvent =
  | Event<'MemberAdded', { memberId: MemberId; agencyId: AgencyId; roles: readonly Role[] }, 'identity' | 'contact'>
  | Event<'MemberRolesChanged', { roles: readonly Role[] }>
  | Event<'MemberMoved', { from: AgencyId; to: AgencyId }>
  | Event<'TokenIssued', { tokenId: TokenId; tokenHash: TokenHash; expiresAt: Instant }>
  | Event<'TokenRevoked', { tokenId: TokenId; tokenHash: TokenHash }>
  | Event<'MemberDeactivated', Record<never, never>>
  | Event<'MemberReactivated', Record<never, never>>;

type Event<Type extends string, Data, Sealed extends string = never> = {
  readonly type: Type;
  readonly data: Readonly<Data>;
  readonly sealed?: { readonly [Class in Sealed]?: unknown };
};
export type EventOf<Type extends MemberEvent['type']> = Extract<MemberEvent, { type: Type }>;
export type DataOf<Type extends MemberEvent['type']> = EventOf<Type>['data'];
