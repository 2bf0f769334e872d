import { at, given, laptop, memberAdded, memberDeactivated, memberReactivated, phone, tokenIssued, tokenRevoked } from '../../testing';
import type { DeactivateMember } from './deactivate-member';

const deactivate: DeactivateMember = { type: 'DeactivateMember', data: {} };

describe('deactivating a member', () => {
  it('closes the account', () => given(memberAdded()).when(deactivate).thenEvents(memberDeactivated()));

  it('revokes every token that would still open', () =>
    given(memberAdded(), tokenIssued(laptop), tokenIssued(phone))
      .when(deactivate)
      .thenEvents(memberDeactivated(), tokenRevoked(laptop), tokenRevoked(phone)));

  it('says that those revocations follow from it', () =>
    expect(given(memberAdded(), tokenIssued()).when(deactivate).decision).toHaveProperty('causes', [
      null,
      { eventIndex: 0, rule: 'when-member-deactivated-then-revoke-tokens' },
    ]));

  it('leaves tokens alone that are revoked or expired', () =>
    given(memberAdded(), tokenIssued(laptop), tokenRevoked(laptop), tokenIssued({ ...phone, expiresAt: at('16:05') }))
      .when(deactivate, { now: at('16:05') })
      .thenEvents(memberDeactivated()));

  it('twice changes nothing', () => given(memberAdded(), memberDeactivated()).when(deactivate).thenNothing());

  it('again after a return closes it again', () =>
    given(memberAdded(), memberDeactivated(), memberReactivated()).when(deactivate).thenEvents(memberDeactivated()));

  it('is refused for somebody nobody added', () => given().when(deactivate).thenRejected({ code: 'member-unknown' }));
});
