import type { MemberId } from '@throughline/kernel';
import { agencyRegistered, coordinatorSeated, coordinatorUnseated, given, okafor, rivera } from '../../testing';
import type { UnseatCoordinator } from './unseat-coordinator';

const unseat = (memberId: MemberId): UnseatCoordinator => ({ type: 'UnseatCoordinator', data: { memberId } });

describe('unseating a coordinator', () => {
  it('takes the seat away', () => given(agencyRegistered(), coordinatorSeated(okafor)).when(unseat(okafor)).thenEvents(coordinatorUnseated(okafor)));

  it('who has no seat changes nothing', () => {
    given(agencyRegistered(), coordinatorSeated(rivera)).when(unseat(okafor)).thenNothing();
    given(agencyRegistered(), coordinatorSeated(okafor), coordinatorUnseated(okafor)).when(unseat(okafor)).thenNothing();
  });

  it('is refused before the agency is registered', () => given().when(unseat(okafor)).thenRejected({ code: 'agency-not-registered' }));
});
