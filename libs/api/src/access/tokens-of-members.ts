import { memberByTokenHash, type TaskforceApi } from '@throughline/taskforce';
import type { TokenLookup } from './token-lookup';

/** The tokens that the taskforce's own members were issued. A revoked one may open for as long as views are behind. */
export const tokensOfMembers = ({ views }: TaskforceApi): TokenLookup => ({
  find: async (tokenHash, now) => {
    const member = await memberByTokenHash(views, tokenHash, now);
    return member && { memberId: member.memberId, agencyId: member.agencyId, roles: member.roles };
  },
});
