import { given, laptop, memberAdded, memberDeactivated, phone, tokenIssued, tokenRevoked } from '../../testing';
import type { RevokeToken } from './revoke-token';

const revokeLaptop: RevokeToken = { type: 'RevokeToken', data: { tokenId: laptop.tokenId } };

describe('revoking a token', () => {
  it('names its hash, so that whoever looks it up by that can drop it', () =>
    given(memberAdded(), tokenIssued(phone), tokenIssued(laptop)).when(revokeLaptop).thenEvents(tokenRevoked(laptop)));

  it('twice changes nothing', () => given(memberAdded(), tokenIssued(), tokenRevoked()).when(revokeLaptop).thenNothing());

  it('is open to inactive members', () => given(memberAdded(), tokenIssued(), memberDeactivated()).when(revokeLaptop).thenEvents(tokenRevoked()));

  it('that the member never had is refused, lest somebody believe the right one was revoked', () =>
    given(memberAdded(), tokenIssued(phone)).when(revokeLaptop).thenRejected({ code: 'token-unknown', tokenId: laptop.tokenId }));

  it('is refused for somebody nobody added', () => given().when(revokeLaptop).thenRejected({ code: 'member-unknown' }));
});
