import { onCallContact } from '@throughline/agencies';
import { unseal } from '@throughline/engine';
import {
  afterHoursContactNamed, agencyProfileChanged, agencyRegistered, agencySuspended, at, coordinatorSeated, harborShelter, mondayAfternoon, okafor, onCallScheduleSet, supervisorNamed,
} from '@throughline/testing/agencies';
import { ToldHistory, toldKey } from '../../testing/told-history';
import type { AgencyRow } from './agencies';

const stream = `agency-${harborShelter}`;
const rowAfter = async (...events: Parameters<ToldHistory['tell']>[2][]): Promise<AgencyRow | undefined> =>
  (await (await new ToldHistory().tell(stream, at('09:00'), ...events)).views()).get<AgencyRow>('agencies', harborShelter);

describe('the row of an agency', () => {
  it('is the agency as its history leads to it', async () => {
    expect((await rowAfter(agencyRegistered(), supervisorNamed(), coordinatorSeated(), agencySuspended()))?.agency).toMatchObject({
      agencyId: harborShelter, kind: 'shelter', region: 'north-coast', status: 'suspended', supervisor: 'member-rivera', director: null, coordinators: [okafor],
    });
  });

  it('holds the schedule, from which whoever is on call is worked out', async () => {
    const row = await rowAfter(agencyRegistered(), onCallScheduleSet(mondayAfternoon), afterHoursContactNamed());
    expect(row && onCallContact(row.agency, at('20:00'))).toBe(okafor);
  });

  it('keeps what is sealed sealed, the latest of each class, with all that opening it takes', async () => {
    const row = await rowAfter(
      { ...agencyRegistered(), sealed: { identity: { name: 'Harbor Shelter' }, location: { street: '1 Quay' } } }, { ...agencyProfileChanged(), sealed: { identity: { name: 'Harbor House' } } },
    );
    expect(JSON.stringify(row)).not.toContain('Harbor');
    const { identity, location } = row?.sealed ?? {};
    expect(identity && unseal(identity.sealed, toldKey, identity)).toEqual({ name: 'Harbor House' });
    expect(location && unseal(location.sealed, toldKey, location)).toEqual({ street: '1 Quay' });
    expect([identity?.revision, location?.revision]).toEqual([1, 0]);
  });

  it('is not there before it is registered', async () => expect(await rowAfter(supervisorNamed())).toBeUndefined());
});
