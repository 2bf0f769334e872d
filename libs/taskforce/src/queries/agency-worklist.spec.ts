import {
  at, deadlineMissed, deadlineSet, harborResponse, harborShelter, hillShelter, ladderRunStarted, referralOpened, stepCompleted, stepIdOf, stepOpened, stepPaused, stepPlaced,
} from '@throughline/testing/cases';
import { published } from '@throughline/testing/protocols';
import { harbor, streamOf } from '../testing/cases-told';
import { ToldHistory } from '../testing/told-history';
import { agencyWorklist, worklistLength } from './agency-worklist';

const held = (key: string, dueAt: string, agencyId = harborShelter) => [
  stepOpened('find-bed', { stepId: stepIdOf(key) }), stepPlaced({ stepId: stepIdOf(key), agencyId }), deadlineSet(key, { dueAt: at(dueAt) }),
];

async function views() {
  const history = await new ToldHistory().tell('protocol-harbor-response', at('08:00'), published(harborResponse));
  await history.tell(
    streamOf(harbor), at('09:00'),
    ...held('evening', '20:00'), ...held('noon', '12:00'), ...held('elsewhere', '10:00', hillShelter), ...held('done', '11:00'), stepCompleted({ stepId: stepIdOf('done') }),
    ...held('quiet', '09:30'), ladderRunStarted({ stepId: stepIdOf('quiet'), next: null }),
    ...held('paused', '09:45'), stepPaused({ stepId: stepIdOf('paused') }),
    ...held('late', '08:30'), deadlineMissed({ stepId: stepIdOf('late') }),
    referralOpened({ stepId: stepIdOf('referral') }), stepPlaced({ stepId: stepIdOf('referral'), agencyId: harborShelter }), deadlineSet('referral', { dueAt: at('13:00') }),
  );
  return history.views();
}

describe('an agency\'s work list', () => {
  it('has its open steps by when they come up, with what is paused at the end of the pause and what waits for no moment last', async () => {
    const { items, next } = await agencyWorklist(await views(), harborShelter);
    expect(items.map(({ stepId }) => stepId)).toEqual(['late', 'noon', 'referral', 'evening', 'paused', 'quiet'].map(stepIdOf));
    expect(next).toBeNull();
  });

  it('has the neutral title of each step, and none for a referral', async () => {
    const { items } = await agencyWorklist(await views(), harborShelter, { limit: 3 });
    expect(items.map(({ title }) => title)).toEqual(['Find a bed', 'Find a bed', null]);
  });

  it('comes in pages', async () => {
    const all = await views();
    const first = await agencyWorklist(all, harborShelter, { limit: 2 });
    const second = await agencyWorklist(all, harborShelter, { limit: 2, after: first.next! });
    expect([...first.items, ...second.items].map(({ stepId }) => stepId)).toEqual(['late', 'noon', 'referral', 'evening'].map(stepIdOf));
  });

  it('is as long as it says', async () => {
    const all = await views();
    expect([await worklistLength(all, harborShelter), await worklistLength(all, hillShelter)]).toEqual([6, 1]);
  });
});
