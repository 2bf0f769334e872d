import { fold, foldOnto } from '@throughline/kernel';
import { memberDecider } from './decide';
import type { MemberEvent } from './events';
import {
  at, harborShelter, laptop, memberAdded, memberDeactivated, memberMoved, memberReactivated, memberRolesChanged, northLegalAid, rivera, tokenIssued,
  tokenRevoked,
} from './testing';

const after = (...history: readonly MemberEvent[]) => fold(memberDecider, history);
const added = { status: 'active', memberId: rivera, agencyId: harborShelter, roles: ['agency-worker'], tokens: {} };

describe('a member as the history tells it', () => {
  it('is unknown before being added', () => expect(after()).toStrictEqual({ status: 'unknown' }));

  it('is active once added, and nothing sealed is in the state', () =>
    expect(after({ ...memberAdded(), sealed: { identity: { name: 'A. Rivera' } } })).toStrictEqual(added));

  it('has the roles given last', () => expect(after(memberAdded(), memberRolesChanged('auditor'))).toStrictEqual({ ...added, roles: ['auditor'] }));

  it('is at the agency moved to last', () => expect(after(memberAdded(), memberMoved())).toStrictEqual({ ...added, agencyId: northLegalAid }));

  it('holds the tokens issued, by hash', () =>
    expect(after(memberAdded(), tokenIssued())).toStrictEqual({
      ...added,
      tokens: { 'hash-of-laptop': { tokenId: 'token-laptop', expiresAt: at('20:00'), revoked: false } },
    }));

  it('keeps a revoked token, as revoked', () =>
    expect(after(memberAdded(), tokenIssued(), tokenRevoked())).toStrictEqual({
      ...added,
      tokens: { 'hash-of-laptop': { tokenId: 'token-laptop', expiresAt: at('20:00'), revoked: true } },
    }));

  it('is inactive once deactivated, and active again once reactivated', () => {
    expect(after(memberAdded(), memberDeactivated())).toStrictEqual({ ...added, status: 'inactive' });
    expect(after(memberAdded(), memberDeactivated(), memberReactivated())).toStrictEqual(added);
  });

  it('refuses no recorded fact, not even one before its time', () => {
    expect(after(memberRolesChanged('auditor'))).toStrictEqual({ status: 'unknown' });
    expect(after(memberAdded(), tokenRevoked(laptop))).toStrictEqual(added);
  });

  it('folds onto a copy and leaves the member before as they were', () => {
    const before = after(memberAdded(), tokenIssued());
    foldOnto(memberDecider, before, [tokenRevoked(), memberRolesChanged('auditor'), memberDeactivated()]);
    expect(before).toStrictEqual(after(memberAdded(), tokenIssued()));
  });
});
