import { agencyRegistered, agencyReinstated, agencySuspended, given } from '../../testing';
import type { ReinstateAgency } from './reinstate-agency';

const reinstate: ReinstateAgency = { type: 'ReinstateAgency', data: {} };

describe('reinstating an agency', () => {
  it('ends its suspension', () => given(agencyRegistered(), agencySuspended()).when(reinstate).thenEvents(agencyReinstated()));

  it('that is not suspended changes nothing', () => given(agencyRegistered()).when(reinstate).thenNothing());

  it('is refused before it is registered', () => given().when(reinstate).thenRejected({ code: 'agency-not-registered' }));
});
