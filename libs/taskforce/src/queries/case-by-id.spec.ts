import type { CaseId } from '@throughline/kernel';
import { at, caseOpened } from '@throughline/testing/cases';
import { bay, harbor, hill, viewsAfter } from '../testing/cases-told';
import { caseByCode, caseById } from './case-by-id';

const opened = () => viewsAfter(...[harbor, hill, bay].map((caseId) => [caseId, at('09:00'), caseOpened()] as const));

describe('a case', () => {
  it('is found by its id', async () => {
    expect(await caseById(await opened(), harbor)).toMatchObject({ caseId: harbor });
    expect(await caseById(await opened(), 'unknown' as CaseId)).toBeUndefined();
  });

  it('is found by its code as somebody typed it', async () => {
    const views = await opened();
    expect(await caseByCode(views, 'o1234 56789')).toMatchObject({ caseId: harbor });
    expect(await caseByCode(views, '01234-5678A')).toMatchObject({ caseId: hill });
  });

  it.each(['', 'maria', '99999-99999'])('is not found by %j', async (text) => expect(await caseByCode(await opened(), text)).toBeUndefined());

  it('is not guessed at where two share a code', async () => {
    const namesake = harbor.replace(/1$/, '9') as CaseId;
    const views = await viewsAfter([harbor, at('09:00'), caseOpened()], [namesake, at('09:00'), caseOpened()]);
    await expect(caseByCode(views, '01234-56789')).rejects.toThrow('Two cases');
  });
});
