import { positionOf } from '../event-store/position';
import type { Checkpoint, Document, IndexValue, ListOptions, ViewShape, ViewStore, ViewWrite } from './view-store';

export type ViewStoreUnderTest = {
  readonly store: ViewStore;
  /** The store that a process started afterwards would have; the same one, where nothing outlives the process. */
  reopened(): Promise<ViewStore>;
};

const steps: ViewShape = {
  name: 'open-steps',
  version: 1,
  fields: ['agencyId', 'dueAt', 'rung'],
  orders: [['dueAt'], ['agencyId', 'dueAt'], ['rung', 'agencyId'], []],
};
const cases: ViewShape = { name: 'case-list', version: 1, fields: ['status'], orders: [['status']] };

const checkpointAt = (sequence: number): Checkpoint => ({ position: positionOf('store', sequence), hash: `hash-${sequence}` });

const step = (key: string, agencyId: IndexValue, dueAt: IndexValue, rung: IndexValue = null): Document => ({
  key,
  index: { agencyId, dueAt, rung },
  value: { step: key },
});

const put = (document: Document, view = steps.name): ViewWrite => ({ kind: 'put', view, document });
const placed = (...of: Parameters<typeof step>): ViewWrite => put(step(...of));
const remove = (key: string, view = steps.name): ViewWrite => ({ kind: 'delete', view, key });

/** What every keeper of views owes the engine. `make` answers with one that holds nothing and was not opened yet; the contract closes it. */
export function viewStoreContract(name: string, make: () => Promise<ViewStoreUnderTest>): void {
  describe(`view store contract: ${name}`, () => {
    let store: ViewStore;
    let sequence: number;
    let reopened: () => Promise<ViewStore>;
    beforeEach(async () => {
      const made = await make();
      store = made.store;
      sequence = 0;
      reopened = async () => {
        store = await made.reopened();
        return store;
      };
    });
    afterEach(() => store.close());

    const write = (...writes: readonly ViewWrite[]) => store.write({ writes, checkpoint: checkpointAt(++sequence) });
    const keys = async (options: ListOptions, view = steps.name) => (await store.list(view, options)).documents.map(({ key }) => key);

    describe('a document', () => {
      beforeEach(() => store.open([steps, cases]));

      it('that was put is read by its key', async () => {
        await write(placed('s1', 'shelter', '2026-03-02T17:00:00.000Z'));
        expect(await store.get(steps.name, 's1')).toEqual({ step: 's1' });
      });

      it('that was never put is undefined', async () => {
        expect(await store.get(steps.name, 's1')).toBeUndefined();
      });

      it('is found in its own view only', async () => {
        await write(placed('s1', 'shelter', null));
        expect(await store.get(cases.name, 's1')).toBeUndefined();
      });

      it('that is put again is replaced, with its place in the orders', async () => {
        await write(placed('s1', 'shelter', '10'), placed('s2', 'shelter', '20'));
        await write(put({ ...step('s1', 'police', '30'), value: { moved: true } }));
        expect(await store.get(steps.name, 's1')).toEqual({ moved: true });
        expect(await keys({ order: 0 })).toEqual(['s2', 's1']);
        expect(await keys({ order: 1, where: ['shelter'] })).toEqual(['s2']);
      });

      it('that is deleted is gone; deleting what is not there changes nothing', async () => {
        await write(placed('s1', 'shelter', '10'), placed('s2', 'shelter', '20'));
        await write(remove('s1'), remove('s99'));
        expect(await store.get(steps.name, 's1')).toBeUndefined();
        expect(await keys({ order: 0 })).toEqual(['s2']);
      });

      it('is what the last write of a batch made of it', async () => {
        const again = put({ ...step('s1', 'shelter', '10'), value: 'second' });
        await write(placed('s1', 'shelter', '10'), remove('s1'), again, placed('s2', 'shelter', '10'), remove('s2'));
        expect(await store.get(steps.name, 's1')).toBe('second');
        expect(await store.get(steps.name, 's2')).toBeUndefined();
      });

      it.each([[{ nested: [1, null, { a: '🙂\u0000"' }] }], ['text'], [0], [false], [null], [[]]])('keeps the value %j', async (value) => {
        await write(put({ ...step('s1', 'shelter', null), value }));
        expect(await store.get(steps.name, 's1')).toEqual(value);
      });

      it('is a copy: what the caller does to his afterwards is not seen', async () => {
        const value = { rungs: ['assignee'] };
        await write(put({ ...step('s1', 'shelter', null), value }));
        value.rungs.push('lead');
        (await store.get<typeof value>(steps.name, 's1'))?.rungs.push('supervisor');
        expect(await store.get(steps.name, 's1')).toEqual({ rungs: ['assignee'] });
      });

      it('comes with others in the order asked for, without those that are not there', async () => {
        await write(placed('s1', 'shelter', null), placed('s2', 'shelter', null), placed('s3', 'shelter', null));
        expect([...(await store.getMany(steps.name, ['s3', 's9', 's1']))]).toEqual([['s3', { step: 's3' }], ['s1', { step: 's1' }]]);
        expect(await store.getMany(steps.name, [])).toEqual(new Map());
      });

      it('is listed with its key, its index fields and its value', async () => {
        await write(put({ key: 's1', index: { agencyId: 'shelter', rung: 2 }, value: { a: 1 } }));
        const { documents } = await store.list(steps.name, { order: 0 });
        expect(documents).toEqual([{ key: 's1', index: { agencyId: 'shelter', dueAt: null, rung: 2 }, value: { a: 1 } }]);
      });
    });

    describe('a list', () => {
      beforeEach(() => store.open([steps, cases]));

      it('goes by the fields of its order, then by key', async () => {
        await write(placed('b', 'shelter', '10'), placed('c', 'police', '05'), placed('a', 'shelter', '10'), placed('d', 'shelter', '07'));
        expect(await keys({ order: 0 })).toEqual(['c', 'd', 'a', 'b']);
        expect(await keys({ order: 1 })).toEqual(['c', 'd', 'a', 'b']);
        expect(await keys({ order: 3 })).toEqual(['a', 'b', 'c', 'd']);
      });

      it('has null first, then numbers, then text by its bytes', async () => {
        const values: readonly IndexValue[] = ['', 'Z', 'a', 'é', '\uffee', '🙂', '10', 10, 9, -1.5, 0, null];
        await write(...values.map((value, i) => placed(`s${i}`, null, value)));
        const listed = await store.list(steps.name, { order: 0 });
        expect(listed.documents.map(({ index }) => index['dueAt'])).toEqual([null, -1.5, 0, 9, 10, '', '10', 'Z', 'a', 'é', '\uffee', '🙂']);
      });

      it('keeps to equal values of leading fields, null being a value like others', async () => {
        await write(placed('a', 'shelter', '10'), placed('b', 'police', '10'), placed('c', null, '10'), placed('d', 'shelter', '20'));
        await write(placed('e', '10', '10'), placed('f', 10, '10'));
        expect(await keys({ order: 1, where: ['shelter'] })).toEqual(['a', 'd']);
        expect(await keys({ order: 1, where: ['shelter', '20'] })).toEqual(['d']);
        expect(await keys({ order: 1, where: [null] })).toEqual(['c']);
        expect(await keys({ order: 1, where: [10] })).toEqual(['f']);
        expect(await keys({ order: 1, where: ['nobody'] })).toEqual([]);
      });

      it('keeps to a range of the next field, from inclusive, until exclusive', async () => {
        await write(...['05', '10', '15', '20'].map((dueAt) => placed(`at-${dueAt}`, 'shelter', dueAt)));
        await write(placed('undated', 'shelter', null), placed('other', 'police', '10'));
        expect(await keys({ order: 0, range: { from: '10', until: '20' } })).toEqual(['at-10', 'other', 'at-15']);
        expect(await keys({ order: 1, where: ['shelter'], range: { from: '10', until: '20' } })).toEqual(['at-10', 'at-15']);
        expect(await keys({ order: 1, where: ['shelter'], range: { until: '10' } })).toEqual(['undated', 'at-05']);
        expect(await keys({ order: 1, where: ['shelter'], range: { from: '15' } })).toEqual(['at-15', 'at-20']);
        expect(await keys({ order: 1, where: ['shelter'], range: { from: null, until: '05' } })).toEqual(['undated']);
        expect(await keys({ order: 1, where: ['shelter'], range: { from: '' } })).toEqual(['at-05', 'at-10', 'at-15', 'at-20']);
      });

      it('says where it goes on, and says nothing at its end', async () => {
        await write(placed('a', 'shelter', '10'), placed('b', 'shelter', '20'), placed('c', 'shelter', '20'));
        const first = await store.list(steps.name, { order: 1, where: ['shelter'], limit: 2 });
        expect(first.next).toEqual(['shelter', '20', 'b']);
        const second = await store.list(steps.name, { order: 1, where: ['shelter'], limit: 2, after: first.next! });
        expect(second.documents.map(({ key }) => key)).toEqual(['c']);
        expect(second.next).toBeUndefined();
        expect((await store.list(steps.name, { order: 0, limit: 3 })).next).toBeUndefined();
      });

      it.each([
        ['every document', { order: 2 }, 60],
        ['documents of one rung', { order: 2, where: [1] }, 15],
        ['documents without a rung', { order: 2, where: [null] }, 15],
        ['a range of rungs', { order: 2, range: { from: null, until: 2 } }, 30],
      ] as const)('in portions gives %s once, in the same order', async (_, options, count) => {
        const rungs = [null, 1, 2, 'lead'];
        const agencies = [null, 'shelter', 'police', 'hospital', 'legal aid'];
        await write(...Array.from({ length: 60 }, (_unused, i) => placed(`s${String(i).padStart(2, '0')}`, agencies[i % 5] ?? null, null, rungs[i % 4] ?? null)));
        const whole = await keys(options);
        const portions: string[] = [];
        let after: readonly IndexValue[] | undefined;
        do {
          const portion = await store.list(steps.name, { ...options, limit: 7, ...(after ? { after } : {}) });
          portions.push(...portion.documents.map(({ key }) => key));
          after = portion.next;
        } while (after);
        expect(whole).toHaveLength(count);
        expect(portions).toEqual(whole);
      });

      it('goes on behind a document that is gone by then', async () => {
        await write(placed('a', null, '10'), placed('b', null, '20'), placed('c', null, '30'));
        const { next } = await store.list(steps.name, { order: 0, limit: 2 });
        await write(remove('b'), placed('d', null, '40'));
        expect(await keys({ order: 0, after: next! })).toEqual(['c', 'd']);
      });

      it('gives a thousand documents at most when not told otherwise', async () => {
        await write(...Array.from({ length: 1_200 }, (_, i) => placed(`s${i}`, null, i)));
        const { documents, next } = await store.list(steps.name, { order: 0 });
        expect([documents.length, next]).toEqual([1_000, [999, 's999']]);
        expect(await keys({ order: 0, limit: 5_000 })).toHaveLength(1_200);
      });
    });

    describe('a count', () => {
      beforeEach(() => store.open([steps, cases]));

      it('counts what a list would give', async () => {
        await write(placed('a', 'shelter', '10'), placed('b', 'shelter', '20'), placed('c', 'police', '10'), placed('d', null, null));
        expect(await store.count(steps.name, { order: 0 })).toBe(4);
        expect(await store.count(steps.name, { order: 1, where: ['shelter'] })).toBe(2);
        expect(await store.count(steps.name, { order: 1, where: [null] })).toBe(1);
        expect(await store.count(steps.name, { order: 0, range: { from: '10', until: '20' } })).toBe(2);
        expect(await store.count(cases.name, { order: 0 })).toBe(0);
      });
    });

    describe('opened', () => {
      it('for the first time has everything to build', async () => {
        expect(await store.open([steps, cases])).toBeUndefined();
      });

      it('again goes on from its checkpoint, with its documents', async () => {
        await store.open([steps, cases]);
        await write(placed('s1', 'shelter', '10'));
        await write(put({ key: 'c1', index: { status: 'open' }, value: 1 }, cases.name));
        expect(await (await reopened()).open([steps, cases])).toEqual(checkpointAt(2));
        expect(await store.get(steps.name, 's1')).toEqual({ step: 's1' });
        expect(await keys({ order: 0, where: ['open'] }, cases.name)).toEqual(['c1']);
      });

      it.each([
        ['a view of another version', [steps, { ...cases, version: 2 }]],
        ['a view with another order', [steps, { ...cases, orders: [['status'], []] }]],
        ['a view more', [steps, cases, { ...cases, name: 'another-list' }]],
      ])('again with %s has everything to build, every view being empty', async (_, shapes) => {
        await store.open([steps, cases]);
        await write(placed('s1', 'shelter', '10'), put({ key: 'c1', index: { status: 'open' }, value: 1 }, cases.name));
        expect(await (await reopened()).open(shapes)).toBeUndefined();
        for (const { name: view } of shapes) expect(await store.count(view, { order: 0 })).toBe(0);
        await write(put({ key: 'c2', index: { status: 'open' }, value: 2 }, cases.name));
        expect(await keys({ order: 0 }, cases.name)).toEqual(['c2']);
      });

      it('again with a view less keeps the others and their checkpoint', async () => {
        await store.open([steps, cases]);
        await write(placed('s1', 'shelter', '10'));
        expect(await (await reopened()).open([steps])).toEqual(checkpointAt(1));
        expect(await store.get(steps.name, 's1')).toBeDefined();
        await expect(store.get(cases.name, 'c1')).rejects.toThrow(RangeError);
      });

      it('after it was cleared has everything to build', async () => {
        await store.open([steps, cases]);
        await write(placed('s1', 'shelter', '10'));
        await store.clear();
        expect(await store.count(steps.name, { order: 0 })).toBe(0);
        expect(await (await reopened()).open([steps, cases])).toBeUndefined();
      });

      it('takes a batch that only moves the checkpoint', async () => {
        await store.open([steps]);
        await write();
        expect(await (await reopened()).open([steps])).toEqual(checkpointAt(1));
      });

      it('takes names that a database might stumble over', async () => {
        const fields = ['order', 'group"by', 'key', 'value'];
        const odd: ViewShape = { name: 'select "from" -- where; \'x\'', version: 1, fields, orders: [fields] };
        const document: Document = { key: 'k', index: { order: 1, 'group"by': 'a', key: 'b', value: 'c' }, value: { v: 1 } };
        await store.open([odd]);
        await write(put(document, odd.name));
        expect((await store.list(odd.name, { order: 0, where: [1, 'a', 'b', 'c'] })).documents).toEqual([document]);
      });
    });

    describe('a mistake of the caller', () => {
      beforeEach(() => store.open([steps]));

      it.each([
        ['an unknown view', () => store.get('no-such-view', 'k')],
        ['an unknown order', () => store.list(steps.name, { order: 9 })],
        ['more values than the order has fields', () => store.list(steps.name, { order: 0, where: ['10', 'x'] })],
        ['a range behind the last field', () => store.list(steps.name, { order: 0, where: ['10'], range: { from: 'x' } })],
        ['a place to go on from that is of another order', () => store.list(steps.name, { order: 1, after: ['10', 's1'] })],
        ['a write to an unknown view', () => write(put(step('s1', null, null), 'no-such-view'))],
        ['an index field that the view does not have', () => write(put({ key: 's1', index: { colour: 'red' }, value: 1 }))],
        ['a number that is not finite', () => write(placed('s1', null, Number.NEGATIVE_INFINITY))],
      ])('is refused: %s', async (_, mistake) => {
        await expect(Promise.resolve().then(mistake)).rejects.toThrow(RangeError);
      });

      it('leaves nothing of its batch', async () => {
        await expect(write(placed('s1', null, '10'), placed('s2', null, Number.NaN))).rejects.toThrow(RangeError);
        expect(await store.get(steps.name, 's1')).toBeUndefined();
      });
    });

    it('that is closed answers what was written before', async () => {
      await store.open([steps]);
      const written = write(placed('s1', null, null));
      await store.close();
      await expect(written).resolves.toBeUndefined();
    });
  });
}
