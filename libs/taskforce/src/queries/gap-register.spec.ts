import type { NeedId } from '@throughline/kernel';
import { at, needWithoutProvider } from '@throughline/testing/cases';
import { harbor, hill, viewsAfter } from '../testing/cases-told';
import { gapRegister } from './gap-register';

const [bed, food, laterBed] = ['bed', 'food', 'later-bed'] as NeedId[] as [NeedId, NeedId, NeedId];
const views = () =>
  viewsAfter(
    [harbor, at('10:00'), needWithoutProvider({ needId: bed })], [hill, at('11:00'), needWithoutProvider({ needId: food, need: 'food' })],
    [hill, at('12:00'), needWithoutProvider({ needId: laterBed })],
  );
const ids = ({ items }: Awaited<ReturnType<typeof gapRegister>>) => items.map(({ needId }) => needId);

describe('the gap register', () => {
  it('has every need that nobody could be found for, by when that was recorded', async () => expect(ids(await gapRegister(await views()))).toEqual([bed, food, laterBed]));

  it('can be asked for one kind of need and a span', async () => {
    expect(ids(await gapRegister(await views(), { need: 'bed' }))).toEqual([bed, laterBed]);
    expect(ids(await gapRegister(await views(), { need: 'bed', from: at('10:30') }))).toEqual([laterBed]);
    expect(ids(await gapRegister(await views(), { until: at('11:00') }))).toEqual([bed]);
  });
});
