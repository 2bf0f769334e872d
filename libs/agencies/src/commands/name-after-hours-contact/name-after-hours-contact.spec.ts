import type { MemberId } from '@throughline/kernel';
import { agencyRegistered, agencySuspended, afterHoursContactNamed, given, lindqvist, okafor } from '../../testing';
import type { NameAfterHoursContact } from './name-after-hours-contact';

const name = (memberId: MemberId | null): NameAfterHoursContact => ({ type: 'NameAfterHoursContact', data: { memberId } });

describe('naming the after-hours contact', () => {
  it('records who it is', () => given(agencyRegistered()).when(name(okafor)).thenEvents(afterHoursContactNamed(okafor)));

  it('puts another in their place', () =>
    given(agencyRegistered(), afterHoursContactNamed(okafor)).when(name(lindqvist)).thenEvents(afterHoursContactNamed(lindqvist)));

  it('who is so already changes nothing', () =>
    given(agencyRegistered(), afterHoursContactNamed(okafor)).when(name(okafor)).thenNothing());

  it('can say that nobody is any more', () =>
    given(agencyRegistered(), afterHoursContactNamed(okafor)).when(name(null)).thenEvents(afterHoursContactNamed(null)));

  it('as nobody, where nobody is, changes nothing', () => given(agencyRegistered()).when(name(null)).thenNothing());

  it('is open to a suspended agency', () =>
    given(agencyRegistered(), agencySuspended()).when(name(okafor)).thenEvents(afterHoursContactNamed(okafor)));

  it('is refused before the agency is registered', () => given().when(name(okafor)).thenRejected({ code: 'agency-not-registered' }));
});
