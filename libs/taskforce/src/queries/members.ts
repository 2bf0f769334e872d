import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import { tokenOpens, type TokenHash } from '@throughline/members';
import type { ViewStore } from '@throughline/ports';
import { memberOrders, membersView, type MemberRow } from '../views/members/members';
import { tokenOrders, tokensView, type TokenRow } from '../views/tokens/tokens';
import { everyDocument } from './every-document';
import { listOf, pageOf, type Page, type Paged } from './page';

export const memberById = (views: ViewStore, memberId: MemberId): Promise<MemberRow | undefined> => views.get<MemberRow>(membersView.shape.name, memberId);

/** Whom a token lets in at a moment, by the rule that the member's own history goes by; undefined when nobody. A revoked token may open for as long as views are behind. */
export async function memberByTokenHash(views: ViewStore, tokenHash: TokenHash, now: Instant): Promise<MemberRow | undefined> {
  const token = await views.get<TokenRow>(tokensView.shape.name, tokenHash);
  const member = token && (await memberById(views, token.memberId));
  if (!member) return undefined;
  const { tokenId, expiresAt, revoked } = token;
  return tokenOpens({ ...member, tokens: { [tokenHash]: { tokenId, expiresAt, revoked } } }, tokenHash, now) ? member : undefined;
}

/** Every token that was ever issued to a member. */
export const tokensOf = (views: ViewStore, memberId: MemberId): Promise<readonly TokenRow[]> =>
  everyDocument<TokenRow>(views, tokensView.shape.name, { order: tokenOrders.member, where: [memberId] });

/** The members of an agency, the active before the inactive. */
export const membersOf = (views: ViewStore, agencyId: AgencyId, page: Page = {}): Promise<Paged<MemberRow>> =>
  pageOf(listOf<MemberRow>(views, membersView, { order: memberOrders.agency, where: [agencyId] }), page);
