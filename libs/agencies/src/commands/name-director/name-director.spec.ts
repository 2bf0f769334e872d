import type { MemberId } from '@throughline/kernel';
import { agencyRegistered, agencySuspended, directorNamed, given, lindqvist, okafor } from '../../testing';
import type { NameDirector } from './name-director';

const name = (memberId: MemberId | null): NameDirector => ({ type: 'NameDirector', data: { memberId } });

describe('naming the director', () => {
  it('records who it is', () => given(agencyRegistered()).when(name(okafor)).thenEvents(directorNamed(okafor)));

  it('puts another in their place', () =>
    given(agencyRegistered(), directorNamed(okafor)).when(name(lindqvist)).thenEvents(directorNamed(lindqvist)));

  it('who is so already changes nothing', () => given(agencyRegistered(), directorNamed(okafor)).when(name(okafor)).thenNothing());

  it('can say that nobody is any more', () => given(agencyRegistered(), directorNamed(okafor)).when(name(null)).thenEvents(directorNamed(null)));

  it('as nobody, where nobody is, changes nothing', () => given(agencyRegistered()).when(name(null)).thenNothing());

  it('is open to a suspended agency', () => given(agencyRegistered(), agencySuspended()).when(name(okafor)).thenEvents(directorNamed(okafor)));

  it('is refused before the agency is registered', () => given().when(name(okafor)).thenRejected({ code: 'agency-not-registered' }));
});
