import type { MemberId } from '@throughline/kernel';
import { agencyRegistered, agencySuspended, supervisorNamed, given, lindqvist, okafor } from '../../testing';
import type { NameSupervisor } from './name-supervisor';

const name = (memberId: MemberId | null): NameSupervisor => ({ type: 'NameSupervisor', data: { memberId } });

describe('naming the supervisor', () => {
  it('records who it is', () => given(agencyRegistered()).when(name(okafor)).thenEvents(supervisorNamed(okafor)));

  it('puts another in their place', () =>
    given(agencyRegistered(), supervisorNamed(okafor)).when(name(lindqvist)).thenEvents(supervisorNamed(lindqvist)));

  it('who is so already changes nothing', () => given(agencyRegistered(), supervisorNamed(okafor)).when(name(okafor)).thenNothing());

  it('can say that nobody is any more', () => given(agencyRegistered(), supervisorNamed(okafor)).when(name(null)).thenEvents(supervisorNamed(null)));

  it('as nobody, where nobody is, changes nothing', () => given(agencyRegistered()).when(name(null)).thenNothing());

  it('is open to a suspended agency', () => given(agencyRegistered(), agencySuspended()).when(name(okafor)).thenEvents(supervisorNamed(okafor)));

  it('is refused before the agency is registered', () => given().when(name(okafor)).thenRejected({ code: 'agency-not-registered' }));
});
