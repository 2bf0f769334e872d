import type { AgencyKind } from '@throughline/protocols';
import { agencyRegistered, agencySuspended, given, harborShelter, noticeHours, officeHours } from '../../testing';
import type { RegisterAgency } from './register-agency';

const register = (over: Partial<RegisterAgency['data']> = {}): RegisterAgency => ({
  type: 'RegisterAgency',
  data: { agencyId: harborShelter, kind: 'shelter', region: 'north-coast', town: 'old-harbor', calendar: officeHours, noticeHours, ...over },
});

describe('registering an agency', () => {
  it('gives it a seat, in a region, with its hours', () => given().when(register()).thenEvents(agencyRegistered()));

  it('needs no town', () => given().when(register({ town: null })).thenEvents(agencyRegistered({ town: null })));

  it('seals its name, its telephone and its address as they came', () => {
    const sealed = { identity: { name: 'Harbor Shelter' }, contact: { phone: '+1 860 555 0142' }, location: { address: '4 Quay Street' } };
    given().when({ ...register(), sealed }).thenEvents({ ...agencyRegistered(), sealed });
  });

  it('is refused a second time, so that no second account of an agency vanishes', () =>
    given(agencyRegistered()).when(register()).thenRejected({ code: 'agency-already-registered' }));

  it('is refused a second time to a suspended agency too', () =>
    given(agencyRegistered(), agencySuspended()).when(register()).thenRejected({ code: 'agency-already-registered' }));

  it('is refused for a kind that no protocol knows', () =>
    given()
      .when(register({ kind: 'bakery' as AgencyKind }))
      .thenRejected({ code: 'agency-kind-unknown', kind: 'bakery' }));

  it('is refused with a calendar that no clock could run on', () =>
    given()
      .when(register({ calendar: { ...officeHours, hours: {} } }))
      .thenRejected({ code: 'calendar-faulty', faults: [expect.stringContaining('no working hour')] }));

  it('is refused with notice hours whose digest would wake people', () =>
    given()
      .when(register({ noticeHours: { ...noticeHours, digestAt: '05:00' } }))
      .thenRejected({ code: 'notice-hours-faulty', faults: ['The digest at 05:00 would wake people: put it between 07:00 and 21:00.'] }));
});
