import { at, basisEnded, basisRecorded, brightwater, caseClosed, caseOpened, castillo, coordination, leadNamed } from '@throughline/testing/cases';
import { bay, harbor, hill, viewsAfter } from '../testing/cases-told';
import { casesByStatus, casesKnownTo, casesLedBy } from './cases-known-to';

const views = () =>
  viewsAfter(
    [harbor, at('09:00'), caseOpened({ openedAt: at('09:00') }), basisRecorded(brightwater), basisRecorded(coordination), leadNamed()],
    [hill, at('10:00'), caseOpened({ openedAt: at('10:00'), region: 'south-coast' }), basisRecorded(brightwater), basisRecorded(coordination), basisEnded(coordination)],
    [bay, at('11:00'), caseOpened({ openedAt: at('11:00') }), basisRecorded(brightwater), basisRecorded(coordination, { kind: 'oversight' }), leadNamed(), caseClosed()],
  );
const ids = ({ items }: { readonly items: readonly { readonly caseId: string }[] }) => items.map(({ caseId }) => caseId);

describe('lists of cases', () => {
  it('hold those that an agency works on, the newest first', async () => {
    expect(ids(await casesKnownTo(await views(), brightwater, 'open'))).toEqual([hill, harbor]);
    expect(ids(await casesKnownTo(await views(), brightwater, 'closed'))).toEqual([bay]);
  });

  it('hold none whose basis has ended, or that is only overseen', async () => {
    expect(ids(await casesKnownTo(await views(), coordination, 'open'))).toEqual([harbor]);
    expect(ids(await casesKnownTo(await views(), coordination, 'closed'))).toEqual([]);
  });

  it('come in pages', async () => {
    const all = await views();
    const first = await casesKnownTo(all, brightwater, 'open', { limit: 1 });
    expect([ids(first), ids(await casesKnownTo(all, brightwater, 'open', { limit: 1, after: first.next! }))]).toEqual([[hill], [harbor]]);
  });

  it('hold those that a member leads', async () => {
    expect(ids(await casesLedBy(await views(), castillo, 'open'))).toEqual([harbor]);
    expect(ids(await casesLedBy(await views(), castillo, 'closed'))).toEqual([bay]);
  });

  it('hold all of them, or those of a region, for oversight', async () => {
    expect(ids(await casesByStatus(await views(), 'open', {}))).toEqual([hill, harbor]);
    expect(ids(await casesByStatus(await views(), 'open', { region: 'north-coast' }))).toEqual([harbor]);
  });
});
