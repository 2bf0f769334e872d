import { factsOrUnrecorded } from './complete-facts';
import { facts as definitions, type Facts } from './vocabulary';

describe('the facts of a case', () => {
  it('are unknown, or none, as long as nobody recorded them', () =>
    expect(factsOrUnrecorded({})).toEqual(Object.fromEntries(Object.entries(definitions).map(([code, { unrecorded }]) => [code, unrecorded]))));

  it('are what was recorded', () =>
    expect(factsOrUnrecorded({ ageGroup: 'minor', typeOfExploitation: ['ForcedLabour'] })).toMatchObject({ ageGroup: 'minor', typeOfExploitation: ['ForcedLabour'], missing: 'unknown' }));

  it('of the wrong shape count as not recorded', () =>
    expect(factsOrUnrecorded({ ageGroup: ['minor'], typeOfExploitation: 'ForcedLabour', missing: undefined })).toMatchObject({ ageGroup: 'unknown', typeOfExploitation: [], missing: 'unknown' }));

  it('hold nothing that is no fact', () => expect(factsOrUnrecorded({ name: 'x' } as Facts)).not.toHaveProperty('name'));
});
