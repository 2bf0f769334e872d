import type { BasisId } from '@throughline/kernel';
import { at, basisEnded, basisIdOf, basisRecorded, brightwater, caseClosed, caseOpened, caseReopened, harborShelter } from '@throughline/testing/cases';
import { harbor, viewsAfter, viewsAfterEvents } from '../../testing/cases-told';
import { caseAccessKey, worksOnCase, type CaseAccess } from './case-access';

const shelterKey = caseAccessKey(harbor, harborShelter);
const opened = [caseOpened(), basisRecorded()];
const courtOrder = 'basis-of-the-court' as BasisId;

describe('what lets an agency know of a case', () => {
  it('is every live basis it has', async () => {
    const views = await viewsAfter([harbor, at('09:00'), ...opened], [harbor, at('10:00'), basisRecorded(harborShelter, { kind: 'release' })], [
      harbor, at('11:00'), basisRecorded(harborShelter, { basisId: courtOrder, kind: 'court-order' }),
    ]);
    expect(await views.get<CaseAccess>('case-access', shelterKey)).toEqual({
      caseId: harbor, agencyId: harborShelter, status: 'open', openedAt: at('09:00'),
      bases: { [basisIdOf(harborShelter)]: { kind: 'release', since: at('10:00') }, [courtOrder]: { kind: 'court-order', since: at('11:00') } },
    });
    expect(await views.get<CaseAccess>('case-access', caseAccessKey(harbor, brightwater))).toMatchObject({ bases: { [basisIdOf(brightwater)]: { kind: 'own-client' } } });
  });

  it('is what is left when one ends, and nothing when the last does', async () => {
    const both = [...opened, basisRecorded(harborShelter), basisRecorded(harborShelter, { basisId: courtOrder, kind: 'court-order' })];
    expect(Object.keys((await (await viewsAfterEvents(...both, basisEnded(harborShelter))).get<CaseAccess>('case-access', shelterKey))?.bases ?? {})).toEqual([courtOrder]);
    const none = await viewsAfterEvents(...both, basisEnded(harborShelter), basisEnded(harborShelter, { basisId: courtOrder }));
    expect(await none.get('case-access', shelterKey)).toBeUndefined();
    const again = await viewsAfterEvents(...both, basisEnded(harborShelter), basisEnded(harborShelter, { basisId: courtOrder }), caseClosed(), basisRecorded(harborShelter));
    expect(await again.get('case-access', shelterKey)).toMatchObject({ status: 'closed' });
  });

  it('says whether the case is open', async () => {
    const closed = [...opened, basisRecorded(harborShelter), caseClosed()];
    expect(await (await viewsAfterEvents(...closed)).get('case-access', shelterKey)).toMatchObject({ status: 'closed' });
    expect(await (await viewsAfterEvents(...closed, caseReopened())).get('case-access', shelterKey)).toMatchObject({ status: 'open' });
  });

  it.each([['release', true], ['legal-duty', true], ['oversight', false]] as const)('makes it one that works on the case: by %s %s', async (kind, works) => {
    const access = await (await viewsAfterEvents(...opened, basisRecorded(harborShelter, { kind }))).get<CaseAccess>('case-access', shelterKey);
    expect(access && worksOnCase(access)).toBe(works);
  });
});
