import type { StepId } from '@throughline/kernel';
import { at, harborResponse, stepCompleted, stepIdOf, stepOpened } from '@throughline/testing/cases';
import { published } from '@throughline/testing/protocols';
import { harbor, hill, streamOf } from '../testing/cases-told';
import { ToldHistory } from '../testing/told-history';
import { stepById, stepsOfCase } from './steps-of-case';

async function views() {
  const history = await new ToldHistory().tell('protocol-harbor-response', at('08:00'), published(harborResponse));
  await history.tell(streamOf(harbor), at('10:00'), stepOpened('find-bed', { openedAt: at('10:00') }), stepOpened('safety-plan', { openedAt: at('09:00') }), stepCompleted());
  await history.tell(streamOf(hill), at('10:00'), stepOpened('first-report'));
  return history.views();
}

describe('the steps of a case', () => {
  it('are open and ended ones, in the order in which they were opened, with their titles', async () => {
    const { items } = await stepsOfCase(await views(), harbor);
    expect(items.map(({ stepId, status, title }) => [stepId, status, title])).toEqual([
      [stepIdOf('safety-plan'), 'open', 'Make a safety plan'], [stepIdOf('find-bed'), 'completed', 'Find a bed'],
    ]);
  });

  it('are found one by one', async () => {
    expect(await stepById(await views(), stepIdOf('first-report'))).toMatchObject({ caseId: hill, title: 'Make the first report' });
    expect(await stepById(await views(), 'unknown' as StepId)).toBeUndefined();
  });

  it('have no title where their protocol was never published here', async () => {
    const history = await new ToldHistory().tell(streamOf(harbor), at('10:00'), stepOpened('find-bed'));
    expect((await stepsOfCase(await history.views(), harbor)).items[0]?.title).toBeNull();
  });
});
