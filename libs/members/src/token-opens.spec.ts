import { fold } from '@throughline/kernel';
import { memberDecider } from './decide';
import type { MemberEvent } from './events';
import { at, laptop, memberAdded, memberDeactivated, phone, tokenIssued, tokenRevoked } from './testing';
import { tokenOpens } from './token-opens';

const opensAt = (time: string, ...history: readonly MemberEvent[]) => tokenOpens(fold(memberDecider, history), laptop.tokenHash, at(time));

describe('a token', () => {
  it('opens until the moment it expires', () => {
    expect(opensAt('19:59', memberAdded(), tokenIssued())).toBe(true);
    expect(opensAt('20:00', memberAdded(), tokenIssued())).toBe(false);
  });

  it('opens to nobody it was not issued to', () => {
    expect(opensAt('16:05', memberAdded(), tokenIssued(phone))).toBe(false);
    expect(opensAt('16:05')).toBe(false);
  });

  it('does not open once revoked', () => expect(opensAt('16:05', memberAdded(), tokenIssued(), tokenRevoked())).toBe(false));

  it('does not open for an inactive member', () => expect(opensAt('16:05', memberAdded(), tokenIssued(), memberDeactivated())).toBe(false));
});
