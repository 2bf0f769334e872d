import type { DataOf, MemberEvent } from './events';
import type { KnownMember, Member, Token, TokenHash } from './member';

/** A known member that its holder shares with nobody. The map of tokens is written in place; what lies in it is replaced whole. */
type Draft = { -readonly [Part in keyof Omit<KnownMember, 'tokens'>]: KnownMember[Part] } & { readonly tokens: Record<TokenHash, Token> };
type Evolvers<Type extends MemberEvent['type']> = { readonly [T in Type]: (draft: Draft, data: DataOf<T>) => void };

export const initialState = (): Member => ({ status: 'unknown' });

export const copy = (state: Member): Member => (state.status === 'unknown' ? state : { ...state, tokens: { ...state.tokens } });

/** Copies one fact into a draft that the caller owns. Total and silent. */
export function evolve(draft: Member, event: MemberEvent): Member {
  if (event.type === 'MemberAdded') return added(event.data);
  if (draft.status === 'unknown') return draft;
  // The table pairs each type with its own data; the compiler cannot follow that pairing through an index.
  (evolvers[event.type] as (draft: Draft, data: unknown) => void)(draft, event.data);
  return draft;
}

/** One entry for every event there is: a new type fails to compile until somebody says what it changes. */
const evolvers: Evolvers<Exclude<MemberEvent['type'], 'MemberAdded'>> = {
  MemberRolesChanged: (draft, { roles }) => {
    draft.roles = roles;
  },
  MemberMoved: (draft, { to }) => {
    draft.agencyId = to;
  },
  TokenIssued: (draft, { tokenId, tokenHash, expiresAt }) => {
    draft.tokens[tokenHash] = { tokenId, expiresAt, revoked: false };
  },
  TokenRevoked: (draft, { tokenHash }) => {
    const token = draft.tokens[tokenHash];
    if (token) draft.tokens[tokenHash] = { ...token, revoked: true };
  },
  MemberDeactivated: (draft) => {
    draft.status = 'inactive';
  },
  MemberReactivated: (draft) => {
    draft.status = 'active';
  },
};

const added = ({ memberId, agencyId, roles }: DataOf<'MemberAdded'>): KnownMember => ({ status: 'active', memberId, agencyId, roles, tokens: {} });
