import { agencyProfileChanged, agencyRegistered, agencySuspended, given } from '../../testing';
import type { ChangeAgencyProfile } from './change-agency-profile';

const change = (over: Partial<ChangeAgencyProfile['data']> = {}): ChangeAgencyProfile => ({
  type: 'ChangeAgencyProfile',
  data: { region: 'north-coast', town: 'old-harbor', ...over },
});
const renamed = { identity: { name: 'Harbor House' } };

describe("changing an agency's profile", () => {
  it('moves it to another region', () =>
    given(agencyRegistered()).when(change({ region: 'south-coast', town: null })).thenEvents(agencyProfileChanged()));

  it('moves it to another town of its region', () =>
    given(agencyRegistered())
      .when(change({ town: 'mill-town' }))
      .thenEvents(agencyProfileChanged({ region: 'north-coast', town: 'mill-town' })));

  it('takes its town away', () =>
    given(agencyRegistered()).when(change({ town: null })).thenEvents(agencyProfileChanged({ region: 'north-coast', town: null })));

  it('to what it is changes nothing', () => given(agencyRegistered()).when(change()).thenNothing());

  it('records a name where it is: nobody here can read whether the name is new', () =>
    given(agencyRegistered())
      .when({ ...change(), sealed: renamed })
      .thenEvents({ ...agencyProfileChanged({ region: 'north-coast', town: 'old-harbor' }), sealed: renamed }));

  it('is open to a suspended agency', () =>
    given(agencyRegistered(), agencySuspended()).when(change({ region: 'south-coast', town: null })).thenEvents(agencyProfileChanged()));

  it('is refused before it is registered', () => given().when(change()).thenRejected({ code: 'agency-not-registered' }));
});
