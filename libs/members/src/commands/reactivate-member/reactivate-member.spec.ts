import { given, memberAdded, memberDeactivated, memberReactivated } from '../../testing';
import type { ReactivateMember } from './reactivate-member';

const reactivate: ReactivateMember = { type: 'ReactivateMember', data: {} };

describe('reactivating a member', () => {
  it('opens the account again', () => given(memberAdded(), memberDeactivated()).when(reactivate).thenEvents(memberReactivated()));

  it('who is active changes nothing', () => given(memberAdded()).when(reactivate).thenNothing());

  it('is refused for somebody nobody added', () => given().when(reactivate).thenRejected({ code: 'member-unknown' }));
});
