import { spec } from '@throughline/testing/kernel';
import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import { memberDecider } from '../decide';
import type { DataOf, EventOf } from '../events';
import type { TokenHash, TokenId } from '../member';

export const rivera = 'member-rivera' as MemberId;
export const harborShelter = 'agency-harbor-shelter' as AgencyId;
export const northLegalAid = 'agency-north-legal-aid' as AgencyId;
export const laptop = { tokenId: 'token-laptop' as TokenId, tokenHash: 'hash-of-laptop' as TokenHash };
export const phone = { tokenId: 'token-phone' as TokenId, tokenHash: 'hash-of-phone' as TokenHash };

/** A moment on the story's first Monday; `at('16:05')`. Nothing in a spec reads the wall clock. */
export const at = (time: string): Instant => `2026-03-02T${time}:00.000Z` as Instant;

/** Given a history, when a command arrives (at 16:05 unless told), then these events, nothing, or this rejection. */
export const { given } = spec(memberDecider, { now: at('16:05') });

export const memberAdded = (over: Partial<DataOf<'MemberAdded'>> = {}): EventOf<'MemberAdded'> => ({
  type: 'MemberAdded',
  data: { memberId: rivera, agencyId: harborShelter, roles: ['agency-worker'], ...over },
});
export const memberRolesChanged = (...roles: DataOf<'MemberRolesChanged'>['roles']): EventOf<'MemberRolesChanged'> => ({
  type: 'MemberRolesChanged',
  data: { roles },
});
export const memberMoved = (over: Partial<DataOf<'MemberMoved'>> = {}): EventOf<'MemberMoved'> => ({
  type: 'MemberMoved',
  data: { from: harborShelter, to: northLegalAid, ...over },
});
export const tokenIssued = (over: Partial<DataOf<'TokenIssued'>> = {}): EventOf<'TokenIssued'> => ({
  type: 'TokenIssued',
  data: { ...laptop, expiresAt: at('20:00'), ...over },
});
export const tokenRevoked = (over: Partial<DataOf<'TokenRevoked'>> = {}): EventOf<'TokenRevoked'> => ({
  type: 'TokenRevoked',
  data: { ...laptop, ...over },
});
export const memberDeactivated = (): EventOf<'MemberDeactivated'> => ({ type: 'MemberDeactivated', data: {} });
export const memberReactivated = (): EventOf<'MemberReactivated'> => ({ type: 'MemberReactivated', data: {} });
