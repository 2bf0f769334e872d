import { at } from '@throughline/testing/cases';
import { positionOf, type ViewStore } from '@throughline/ports';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { keptPageOf, listOf, pageOf, UnknownPage, type Paged } from './page';
import type { View } from '@throughline/engine';

type Numbered = { readonly n: number };

/** A list of numbers, ordered by their remainder and then by themselves. */
const numbered: View<Numbered> = {
  shape: { name: 'numbered', version: 1, fields: ['rest', 'n'], orders: [['rest', 'n']] },
  keysOf: () => [],
  evolve: (doc) => doc,
  index: ({ n }) => ({ rest: n % 3, n }),
};

describe('pages of a list', () => {
  let views: ViewStore;
  beforeEach(async () => {
    views = memoryViewStore();
    await views.open([numbered.shape]);
    await put(...Array.from({ length: 1_200 }, (_, n) => n));
  });

  const put = (...numbers: readonly number[]) =>
    views.write({
      writes: numbers.map((n) => ({ kind: 'put', view: 'numbered', document: { key: `k${n}`, index: numbered.index({ n }), value: { n } } })),
      checkpoint: { position: positionOf('memory', 1), hash: at('09:00') },
    });
  const source = () => listOf<Numbered>(views, numbered, { order: 0, where: [0] });
  const numbers = ({ items }: Paged<Numbered>) => items.map(({ n }) => n);

  it('hold fifty rows when nothing is said, five hundred at the most, and one at the least', async () => {
    expect((await pageOf(source(), {})).items).toHaveLength(50);
    expect((await pageOf(listOf<Numbered>(views, numbered, { order: 0 }), { limit: 9_999 })).items).toHaveLength(500);
    expect((await pageOf(source(), { limit: 0 })).items).toHaveLength(1);
  });

  it('follow one another without a gap and say when there is no more', async () => {
    const first = await pageOf(source(), { limit: 3 });
    expect(numbers(first)).toEqual([0, 3, 6]);
    const second = await pageOf(source(), { limit: 2, after: first.next! });
    expect(numbers(second)).toEqual([9, 12]);
    const last = await pageOf(listOf<Numbered>(views, numbered, { order: 0, where: [0], range: { from: 1_195 } }), { limit: 2 });
    expect([numbers(last), last.next]).toEqual([[1_197], null]);
  });

  it.each(['', 'x', 'eyJhIjoxfQ', Buffer.from('[{}]').toString('base64url')])('are not continued by %j', async (after) => {
    await expect(pageOf(source(), { after })).rejects.toThrow(UnknownPage);
  });

  it('are not continued by the end of another list', async () => {
    await expect(pageOf(source(), { after: Buffer.from('["a"]').toString('base64url') })).rejects.toThrow(RangeError);
  });

  describe('of what is kept of it', () => {
    const kept = (keeps: (n: number) => boolean) => async (rows: readonly Numbered[]) => rows.filter(({ n }) => keeps(n));
    const even = kept((n) => n % 2 === 0);

    it('are filled from as much of the list as it takes', async () => {
      const first = await keptPageOf(source(), { limit: 3 }, even);
      expect(numbers(first)).toEqual([0, 6, 12]);
      expect(numbers(await keptPageOf(source(), { limit: 2, after: first.next! }, even))).toEqual([18, 24]);
    });

    it('give every row once, whatever their size', async () => {
      const all: number[] = [];
      let after: string | null = null;
      do {
        const page: Paged<Numbered> = await keptPageOf(source(), { limit: 77, ...(after ? { after } : {}) }, even);
        all.push(...numbers(page));
        after = page.next;
      } while (after);
      expect(all).toEqual(Array.from({ length: 200 }, (_, i) => i * 6));
    });

    it('end where the list ends', async () => {
      const whole = await keptPageOf(listOf<Numbered>(views, numbered, { order: 0, where: [0], range: { until: 12 } }), { limit: 2 }, even);
      expect([numbers(whole), whole.next]).toEqual([[0, 6], expect.any(String)]);
      const rest = await keptPageOf(listOf<Numbered>(views, numbered, { order: 0, where: [0], range: { until: 12 } }), { limit: 2, after: whole.next! }, even);
      expect([numbers(rest), rest.next]).toEqual([[], null]);
    });

    it('break off after thousands of rows of which none is kept, and can be continued', async () => {
      const lists = await put(...Array.from({ length: 6_000 }, (_, i) => 1_200 + i * 3)).then(() => source());
      const only = kept((n) => n === 19_197);
      const first = await keptPageOf(lists, { limit: 10 }, only);
      expect([numbers(first), first.next]).toEqual([[], expect.any(String)]);
      const second = await keptPageOf(lists, { limit: 10, after: first.next! }, only);
      expect(numbers(second)).toEqual([19_197]);
    });
  });
});
