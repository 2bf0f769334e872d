import type { CaseId, StepId } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';
import {
  at, basisEnded, basisRecorded, brightwater, caseOpened, coordination, deadlineMissed, deadlineSet, harborShelter, stepIdOf, stepOpened, stepPaused, stepPlaced,
} from '@throughline/testing/cases';
import { bay, harbor, hill, viewsAfter, type Part } from '../testing/cases-told';
import { board, type BoardFilter } from './board';

const running = (key: string, urgency: Urgency, dueAt: string) => [
  stepOpened('find-bed', { stepId: stepIdOf(key), urgency }), stepPlaced({ stepId: stepIdOf(key), agencyId: harborShelter }), deadlineSet(key, { dueAt: at(dueAt) }),
];
const overdue = (key: string, urgency: Urgency, dueAt: string) => [...running(key, urgency, dueAt), deadlineMissed({ stepId: stepIdOf(key) })];

const parts: readonly Part[] = [
  [
    harbor, at('09:00'), caseOpened(), basisRecorded(brightwater), basisRecorded(coordination),
    ...running('danger-at-noon', 'danger', '12:00'), ...overdue('routine-since-eight', 'routine', '08:00'), ...running('today-at-ten', 'today', '10:00'),
    ...overdue('danger-since-half-past-eight', 'danger', '08:30'), ...running('paused', 'danger', '09:30'), stepPaused({ stepId: stepIdOf('paused') }),
  ],
  [hill, at('09:00'), caseOpened(), basisRecorded(brightwater), ...overdue('danger-since-seven', 'danger', '07:00'), stepOpened('find-bed', { stepId: stepIdOf('unplaced') }), deadlineSet('unplaced', { dueAt: at('11:00') })],
  [bay, at('09:00'), caseOpened(), basisRecorded(coordination, { kind: 'oversight' }), ...overdue('today-since-eight', 'today', '08:00')],
];

const shown = async (filter: BoardFilter = {}, more: readonly Part[] = []): Promise<readonly StepId[]> => (await board(await viewsAfter(...parts, ...more), filter)).items.map(({ stepId }) => stepId);

describe('the board', () => {
  it('has every open step over all cases, the worst first', async () => {
    expect(await shown()).toEqual([
      'danger-since-seven', 'danger-since-half-past-eight', 'today-since-eight', 'unplaced', 'danger-at-noon', 'routine-since-eight', 'today-at-ten', 'paused',
    ].map(stepIdOf));
  });

  it('has for an agency the cases that it works on, and not those it only oversees', async () => {
    expect(await shown({ knownTo: coordination })).toEqual(['danger-since-half-past-eight', 'danger-at-noon', 'routine-since-eight', 'today-at-ten', 'paused'].map(stepIdOf));
    expect(await shown({ knownTo: coordination }, [[harbor, at('10:00'), basisEnded(coordination)]])).toEqual([]);
  });

  it.each<[string, BoardFilter, readonly string[]]>([
    ['what is overdue', { overdueOnly: true }, ['danger-since-seven', 'danger-since-half-past-eight', 'today-since-eight', 'routine-since-eight']],
    ['what nobody holds', { unplacedOnly: true }, ['unplaced']],
    ['one urgency', { urgency: 'today' }, ['today-since-eight', 'today-at-ten']],
    ['one kind of agency', { agencyKind: 'police' }, []],
    ['all of it at once', { overdueOnly: true, urgency: 'danger', knownTo: brightwater, agencyKind: 'shelter' }, ['danger-since-seven', 'danger-since-half-past-eight']],
  ])('can be asked for %s', async (_, filter, expected) => expect(await shown(filter)).toEqual(expected.map(stepIdOf)));

  it('comes in pages', async () => {
    const views = await viewsAfter(...parts);
    const first = await board(views, { overdueOnly: true }, { limit: 3 });
    expect((await board(views, { overdueOnly: true }, { limit: 3, after: first.next! })).items.map(({ stepId }) => stepId)).toEqual([stepIdOf('routine-since-eight')]);
  });

  it('says of which case each step is', async () => {
    const { items } = await board(await viewsAfter(...parts), {});
    expect(new Set(items.map(({ caseId }) => caseId))).toEqual(new Set<CaseId>([harbor, hill, bay]));
  });
});
