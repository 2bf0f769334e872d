import { at, given, laptop, memberAdded, memberDeactivated, memberReactivated, phone, tokenIssued, tokenRevoked } from '../../testing';
import type { IssueToken } from './issue-token';

const issue = (over: Partial<IssueToken['data']> = {}): IssueToken => ({ type: 'IssueToken', data: { ...laptop, expiresAt: at('20:00'), ...over } });

describe('issuing a token', () => {
  it('records its hash and when it expires', () => given(memberAdded()).when(issue()).thenEvents(tokenIssued()));

  it('beside another is possible', () => given(memberAdded(), tokenIssued()).when(issue(phone)).thenEvents(tokenIssued(phone)));

  it('that is issued already changes nothing', () => given(memberAdded(), tokenIssued()).when(issue()).thenNothing());

  it('that is issued already changes nothing after it expired either', () =>
    given(memberAdded(), tokenIssued()).when(issue(), { now: at('20:30') }).thenNothing());

  it('is open to a member who came back', () =>
    given(memberAdded(), memberDeactivated(), memberReactivated()).when(issue()).thenEvents(tokenIssued()));

  it('is refused to somebody nobody added', () => given().when(issue()).thenRejected({ code: 'member-unknown' }));

  it('is refused to an inactive member', () => given(memberAdded(), memberDeactivated()).when(issue()).thenRejected({ code: 'member-inactive' }));

  it('is refused under an id that another token has', () =>
    given(memberAdded(), tokenIssued()).when(issue({ tokenHash: phone.tokenHash })).thenRejected({ code: 'token-already-issued' }));

  it('is refused with a hash that another token has', () =>
    given(memberAdded(), tokenIssued()).when(issue({ tokenId: phone.tokenId })).thenRejected({ code: 'token-already-issued' }));

  it('is refused to make an issued one last longer', () =>
    given(memberAdded(), tokenIssued()).when(issue({ expiresAt: at('22:00') })).thenRejected({ code: 'token-already-issued' }));

  it('is refused for a revoked one, which does not come back', () =>
    given(memberAdded(), tokenIssued(), tokenRevoked()).when(issue()).thenRejected({ code: 'token-already-issued' }));

  it('is refused at the moment it would expire', () =>
    given(memberAdded()).when(issue(), { now: at('20:00') }).thenRejected({ code: 'token-already-expired', expiresAt: at('20:00') }));
});
