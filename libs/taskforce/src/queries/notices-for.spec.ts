import type { NoticeId } from '@throughline/kernel';
import {
  at, basisEnded, basisRecorded, caseOpened, harborShelter, hillShelter, noticeAcknowledged, noticeIdOf, noticeIssued, singh, sosa, stepCompleted,
} from '@throughline/testing/cases';
import { harbor, hill, viewsAfter, type Part } from '../testing/cases-told';
import { noticeById, noticesFor, type NoticeReader } from './notices-for';

const notice = (key: string, memberId: typeof sosa | null, agencyId = harborShelter) => noticeIssued({ noticeId: noticeIdOf(key), memberId, agencyId });

const parts: readonly Part[] = [
  [harbor, at('09:00'), caseOpened(), basisRecorded(harborShelter), notice('to-sosa', sosa)],
  [harbor, at('10:00'), notice('to-all', null), notice('to-singh', singh), notice('to-hill', null, hillShelter)],
  [hill, at('11:00'), caseOpened(), basisRecorded(harborShelter), notice('to-sosa-again', sosa), notice('answered', sosa), noticeAcknowledged({ noticeId: noticeIdOf('answered') })],
];

const shownTo = async (reader: NoticeReader, which: 'waiting' | 'done' = 'waiting', more: readonly Part[] = []): Promise<readonly NoticeId[]> =>
  (await noticesFor(await viewsAfter(...parts, ...more), reader, which)).items.map(({ noticeId }) => noticeId);

describe('an inbox', () => {
  it('of a member has what is for them and for everybody at their agency, the newest first', async () => {
    expect(await shownTo({ agencyId: harborShelter, memberId: sosa })).toEqual(['to-sosa-again', 'to-all', 'to-sosa'].map(noticeIdOf));
    expect(await shownTo({ agencyId: harborShelter, memberId: singh })).toEqual(['to-all', 'to-singh'].map(noticeIdOf));
  });

  it('of an agency has what is for anybody there', async () => {
    expect(await shownTo({ agencyId: harborShelter })).toEqual(['to-sosa-again', 'to-all', 'to-singh', 'to-sosa'].map(noticeIdOf));
  });

  it('keeps what is done with apart', async () => {
    expect(await shownTo({ agencyId: harborShelter, memberId: sosa }, 'done')).toEqual([noticeIdOf('answered')]);
    expect(await shownTo({ agencyId: harborShelter }, 'done', [[hill, at('12:00'), stepCompleted()]])).toEqual(['answered', 'to-sosa-again'].map(noticeIdOf));
  });

  it('has nothing about a case that the agency may not know any more', async () => {
    expect(await shownTo({ agencyId: harborShelter }, 'waiting', [[harbor, at('12:00'), basisEnded(harborShelter)]])).toEqual([noticeIdOf('to-sosa-again')]);
    expect(await shownTo({ agencyId: hillShelter })).toEqual([]);
  });

  it('comes in pages, each notice once', async () => {
    const views = await viewsAfter(...parts);
    const first = await noticesFor(views, { agencyId: harborShelter, memberId: sosa }, 'waiting', { limit: 2 });
    const second = await noticesFor(views, { agencyId: harborShelter, memberId: sosa }, 'waiting', { limit: 2, after: first.next! });
    expect([...first.items, ...second.items].map(({ noticeId }) => noticeId)).toEqual(['to-sosa-again', 'to-all', 'to-sosa'].map(noticeIdOf));
    expect(second.next).toBeNull();
  });

  it('is opened at one notice by its id', async () => expect(await noticeById(await viewsAfter(...parts), noticeIdOf('to-all'))).toMatchObject({ caseId: harbor }));
});
