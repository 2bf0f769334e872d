import type { AgencyId } from '@throughline/kernel';
import { agencyRegistered, agencySuspended, at, coordinatorSeated, mondayAfternoon, okafor, onCallScheduleSet } from '@throughline/testing/agencies';
import { stepCompleted, stepIdOf, stepOpened, stepPlaced } from '@throughline/testing/cases';
import { harbor, hill, streamOf } from '../testing/cases-told';
import { ToldHistory } from '../testing/told-history';
import { agenciesOf, agencyById, casesHeldBy, directory, suspendedAgencies } from './directory';
import { onCallNow } from './on-call-now';

const [shelter, police, closed, far] = ['shelter', 'police', 'closed', 'far'] as AgencyId[] as [AgencyId, AgencyId, AgencyId, AgencyId];

async function views() {
  const history = new ToldHistory();
  await history.tell(`agency-${shelter}`, at('09:00'), agencyRegistered({ agencyId: shelter }), onCallScheduleSet(mondayAfternoon), coordinatorSeated());
  await history.tell(`agency-${police}`, at('09:00'), agencyRegistered({ agencyId: police, kind: 'police' }));
  await history.tell(`agency-${closed}`, at('09:00'), agencyRegistered({ agencyId: closed }), agencySuspended());
  await history.tell(`agency-${far}`, at('09:00'), agencyRegistered({ agencyId: far, region: 'south-coast' }));
  const held = (key: string) => [stepOpened('find-bed', { stepId: stepIdOf(key) }), stepPlaced({ stepId: stepIdOf(key), agencyId: shelter })];
  await history.tell(streamOf(harbor), at('10:00'), ...held('one'), ...held('two'));
  await history.tell(streamOf(hill), at('10:00'), ...held('three'), stepCompleted({ stepId: stepIdOf('three') }));
  return history.views();
}

const listed = async (...asked: Parameters<typeof directory> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await directory(await views(), ...asked)).items.map(({ agency }) => agency.agencyId);

describe('the directory', () => {
  it('has every agency by region and kind', async () => expect(await listed()).toEqual([police, closed, shelter, far]));

  it('can be asked for a region, a kind, or both', async () => {
    expect(await listed({ region: 'north-coast' })).toEqual([police, closed, shelter]);
    expect(await listed({ kind: 'shelter' })).toEqual([closed, shelter, far]);
    expect(await listed({ kind: 'shelter', region: 'south-coast' })).toEqual([far]);
  });

  it('finds one by its id', async () => expect((await agencyById(await views(), police))?.agency).toMatchObject({ kind: 'police', region: 'north-coast' }));

  it('says which are active and of some kinds in a region', async () => {
    expect(await agenciesOf(await views(), ['shelter'], 'north-coast')).toEqual([shelter]);
    expect(await agenciesOf(await views(), ['shelter', 'police'], 'north-coast')).toEqual([police, shelter]);
  });

  it('says which are suspended', async () => expect(await suspendedAgencies(await views())).toEqual([closed]));

  it('says in which cases an agency holds open steps', async () => {
    expect(await casesHeldBy(await views(), shelter)).toEqual([harbor]);
    expect(await casesHeldBy(await views(), police)).toEqual([]);
  });
});

describe('who is on call', () => {
  it('is worked out for the moment asked about, with how long that is certain', async () => {
    const { items } = await directory(await views(), { kind: 'shelter', region: 'north-coast' });
    expect(onCallNow(items, at('19:00'))).toEqual([{ agencyId: closed, memberId: null, until: null }, { agencyId: shelter, memberId: okafor, until: at('22:00') }]);
    expect(onCallNow(items, at('14:00'))[1]).toEqual({ agencyId: shelter, memberId: null, until: at('18:00') });
  });
});
