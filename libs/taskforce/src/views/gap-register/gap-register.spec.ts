import { at, bedNeed, needMet, needRecorded, needWithoutProvider } from '@throughline/testing/cases';
import { harbor, viewsAfter } from '../../testing/cases-told';

describe('a need that nobody could be found for', () => {
  it('is in the register from when that was recorded', async () => {
    const views = await viewsAfter([harbor, at('09:00'), needRecorded()], [harbor, at('12:00'), needWithoutProvider()]);
    expect(await views.get('gap-register', bedNeed)).toEqual({ needId: bedNeed, caseId: harbor, need: 'bed', recordedAt: at('12:00'), metAt: null });
  });

  it('stays there when it is met after all', async () => {
    const views = await viewsAfter([harbor, at('09:00'), needRecorded(), needWithoutProvider()], [harbor, at('15:00'), needMet()]);
    expect(await views.get('gap-register', bedNeed)).toMatchObject({ metAt: at('15:00') });
  });

  it('is not there when it was met without ado', async () => {
    expect(await (await viewsAfter([harbor, at('09:00'), needRecorded(), needMet()])).get('gap-register', bedNeed)).toBeUndefined();
  });
});
