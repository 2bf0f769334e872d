import { at, deadlineIdOf, deadlineMissed, harborShelter, police, statutoryMissRecorded, stepIdOf, stepOpened, stepPlaced } from '@throughline/testing/cases';
import { harbor, viewsAfter } from '../testing/cases-told';
import { statutoryRegister, type RegisterFilter } from './statutory-register';

const miss = (key: string, holder: typeof police | null, like = 'missing-report') => {
  const stepId = stepIdOf(key);
  const deadlineId = deadlineIdOf(key);
  return [
    stepOpened(like, { stepId }), ...(holder ? [stepPlaced({ stepId, agencyId: holder })] : []),
    deadlineMissed({ stepId, deadlineId, register: 'recorded' }), statutoryMissRecorded({ stepId, deadlineId }),
  ];
};
const views = () =>
  viewsAfter(
    [harbor, at('10:00'), ...miss('first', police), ...miss('duty', harborShelter, 'first-report')], [harbor, at('11:00'), ...miss('second', harborShelter)],
    [harbor, at('12:00'), ...miss('third', police), ...miss('unplaced', null)],
  );
const asked = async (filter: RegisterFilter, page = {}) => {
  const { items, personalDuties, next } = await statutoryRegister(await views(), filter, page);
  return { keys: items.map(({ deadlineId }) => deadlineId), personalDuties, next };
};
const keys = (...names: readonly string[]) => names.map(deadlineIdOf);

describe('the statutory register', () => {
  it('has its entries by when they were recorded; personal duties are only counted', async () =>
    expect(await asked({})).toEqual({ keys: keys('first', 'second', 'third', 'unplaced'), personalDuties: 1, next: null }));

  it('can be asked for a span', async () => {
    expect(await asked({ from: at('11:00'), until: at('12:00') })).toEqual({ keys: keys('second'), personalDuties: 0, next: null });
    expect(await asked({ until: at('11:00') })).toEqual({ keys: keys('first'), personalDuties: 1, next: null });
  });

  it('can be asked for whoever held the step then, and for what nobody held', async () => {
    expect(await asked({ holder: police })).toEqual({ keys: keys('first', 'third'), personalDuties: 0, next: null });
    expect(await asked({ holder: harborShelter, from: at('10:00') })).toEqual({ keys: keys('second'), personalDuties: 1, next: null });
    expect((await asked({ holder: null })).keys).toEqual(keys('unplaced'));
  });

  it('comes in pages', async () => {
    const first = await asked({}, { limit: 3 });
    expect(first.keys).toHaveLength(3);
    expect((await asked({}, { limit: 3, after: first.next! })).keys).toEqual(keys('unplaced'));
  });
});
