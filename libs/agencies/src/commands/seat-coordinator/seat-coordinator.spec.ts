import type { MemberId } from '@throughline/kernel';
import { agencyRegistered, coordinatorSeated, coordinatorUnseated, given, okafor, rivera } from '../../testing';
import type { SeatCoordinator } from './seat-coordinator';

const seat = (memberId: MemberId): SeatCoordinator => ({ type: 'SeatCoordinator', data: { memberId } });

describe('seating a coordinator', () => {
  it('records who may run cases here', () => given(agencyRegistered()).when(seat(okafor)).thenEvents(coordinatorSeated(okafor)));

  it('beside another is possible', () => given(agencyRegistered(), coordinatorSeated(okafor)).when(seat(rivera)).thenEvents(coordinatorSeated(rivera)));

  it('who is seated already changes nothing', () => given(agencyRegistered(), coordinatorSeated(okafor)).when(seat(okafor)).thenNothing());

  it('who lost the seat gives it back', () =>
    given(agencyRegistered(), coordinatorSeated(okafor), coordinatorUnseated(okafor)).when(seat(okafor)).thenEvents(coordinatorSeated(okafor)));

  it('is refused before the agency is registered', () => given().when(seat(okafor)).thenRejected({ code: 'agency-not-registered' }));
});
