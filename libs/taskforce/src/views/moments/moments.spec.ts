import { at, caseOpened, deadlineSet, findBed, leadDeadlineSet, leadNamed, stepCompleted, stepOpened } from '@throughline/testing/cases';
import { everyDocument } from '../../queries/every-document';
import { harbor, hill, viewsAfter, type Part } from '../../testing/cases-told';

const momentsAfter = async (...parts: readonly Part[]) => everyDocument(await viewsAfter(...parts), 'moments', { order: 0 });

describe('open moments', () => {
  const dueAtFive = [caseOpened(), leadDeadlineSet({ dueAt: at('16:00') }), stepOpened(), deadlineSet()];

  it('are listed over all cases, the earliest first', async () => {
    expect(await momentsAfter([harbor, at('09:00'), ...dueAtFive], [hill, at('09:00'), caseOpened(), stepOpened(), deadlineSet('find-bed', { dueAt: at('16:30') })])).toEqual([
      { caseId: harbor, subject: 'lead', at: at('16:00') },
      { caseId: hill, subject: `step:${findBed}`, at: at('16:30') },
      { caseId: harbor, subject: `step:${findBed}`, at: at('17:00') },
    ]);
  });

  it('are gone when nothing is owed any more', async () => {
    expect(await momentsAfter([harbor, at('09:00'), ...dueAtFive, stepCompleted(), leadNamed()])).toEqual([]);
  });
});
