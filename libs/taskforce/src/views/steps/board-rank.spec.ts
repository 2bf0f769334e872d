import type { CaseEvent } from '@throughline/cases';
import type { Urgency } from '@throughline/protocols';
import { at, deadlineMissed, deadlineSet, findBed, ladderRunStarted, stepOpened, stepPaused } from '@throughline/testing/cases';
import { viewsAfterEvents } from '../../testing/cases-told';
import { boardRank, comesUpAt } from './board-rank';
import type { StepRow } from './step-row';

async function step(urgency: Urgency, ...events: readonly CaseEvent[]): Promise<StepRow> {
  const views = await viewsAfterEvents(stepOpened('find-bed', { urgency }), deadlineSet(), ...events);
  const row = await views.get<StepRow>('steps', findBed);
  if (!row) throw new Error('The step is there.');
  return row;
}
const byQuiet = ladderRunStarted({ next: null });

describe('the rank of a step on the board', () => {
  it('has what is overdue before what is not, but danger that has time before an overdue routine, and what stands still last', async () => {
    const ranked = [
      await step('danger', deadlineMissed()), await step('today', deadlineMissed()), await step('danger'), await step('routine', deadlineMissed()), await step('today'),
      await step('routine'), await step('danger', deadlineMissed(), stepPaused()),
    ].map(boardRank);
    expect(ranked).toEqual([...new Set(ranked)].toSorted((a, b) => a - b));
  });

  it('makes no difference between what is paused and what quiet has stopped', async () => {
    expect(boardRank(await step('danger', byQuiet))).toBe(boardRank(await step('routine', stepPaused())));
  });
});

describe('a step comes up', () => {
  it('at its deadline, also when that is over', async () => {
    expect(comesUpAt(await step('today'))).toBe(at('17:00'));
    expect(comesUpAt(await step('today', deadlineMissed()))).toBe(at('17:00'));
  });

  it('at the end of its pause', async () => expect(comesUpAt(await step('today', stepPaused()))).toBe(at('15:00', '2026-03-03')));

  it('behind every moment when it waits for none', async () => expect(comesUpAt(await step('today', byQuiet)) > '9999-12-31T23:59:59.999Z').toBe(true));
});
