import { at, basisEnded, basisRecorded, brightwater, caseOpened, harborShelter, police } from '@throughline/testing/cases';
import { harbor, hill, viewsAfter } from '../testing/cases-told';
import { knownTo } from './known-to';

const views = () =>
  viewsAfter(
    [harbor, at('09:00'), caseOpened(), basisRecorded(brightwater), basisRecorded(harborShelter, { kind: 'release' }), basisRecorded(police), basisEnded(police)],
    [hill, at('09:00'), caseOpened(), basisRecorded(brightwater), basisRecorded(harborShelter, { kind: 'oversight' })],
  );

describe('what an agency may know', () => {
  it('is of the cases that it works on, not of those it only oversees or worked on before, in the order asked for', async () => {
    const rows = [{ caseId: hill, row: 1 }, { caseId: harbor, row: 2 }, { caseId: hill, row: 3 }, { caseId: harbor, row: 4 }];
    expect((await knownTo(await views(), harborShelter, rows)).map(({ row }) => row)).toEqual([2, 4]);
    expect((await knownTo(await views(), brightwater, rows)).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(await knownTo(await views(), police, rows)).toEqual([]);
  });
});
