import { existsSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { positionOf, type ViewShape, type ViewStore } from '@throughline/ports';
import { viewStoreContract } from '@throughline/testing/ports';
import { sqliteEventStore } from '../event-store-sqlite';
import { temporaryFolder } from '../testing';
import { sqliteViewStore, StoreLocked } from '.';
import { ViewTable } from './view-table';

describe('the SQLite view store', () => {
  const folder = temporaryFolder();
  viewStoreContract('sqlite', async () => {
    const file = folder.path('views.db');
    const store = await sqliteViewStore({ file });
    return {
      store,
      reopened: async () => {
        await store.close();
        return sqliteViewStore({ file });
      },
    };
  });
});

const steps: ViewShape = { name: 'open-steps', version: 1, fields: ['agencyId', 'dueAt'], orders: [['agencyId', 'dueAt']] };
const checkpoint = { position: positionOf('store', 1), hash: 'hash-1' };

const putMany = (store: ViewStore, count: number) =>
  store.write({
    writes: Array.from({ length: count }, (_, i) => ({
      kind: 'put' as const, view: steps.name, document: { key: `s${i}`, index: { agencyId: `agency-${i % 10}`, dueAt: i }, value: { i } },
    })),
    checkpoint,
  });

describe('a file of views', () => {
  const folder = temporaryFolder();
  const file = () => folder.path('views.db');

  it('is refused to a second process', async () => {
    const first = await sqliteViewStore({ file: file() });
    await expect(sqliteViewStore({ file: file() })).rejects.toThrow(StoreLocked);
    await first.close();
    expect(existsSync(`${file()}-wal`)).toBe(false);
  });

  it.each<[string, () => void | Promise<void>]>([
    ['is damaged', () => writeFileSync(file(), 'x'.repeat(10_000))],
    ['was written by a newer release', async () => {
      await (await sqliteViewStore({ file: file() })).close();
      const newer = new DatabaseSync(file());
      newer.exec('PRAGMA user_version = 999; DROP TABLE shapes');
      newer.close();
    }],
  ])('that %s is put aside and made anew', async (_, spoil) => {
    await spoil();
    const store = await sqliteViewStore({ file: file() });
    expect(await store.open([steps])).toBeUndefined();
    await putMany(store, 3);
    expect(await store.count(steps.name, { order: 0 })).toBe(3);
    expect(existsSync(`${file()}.unusable`)).toBe(true);
    await store.close();
  });

  it('that is the history is left as it is', async () => {
    const history = await sqliteEventStore({ file: file() });
    await history.close();
    await expect(sqliteViewStore({ file: file() })).rejects.toMatchObject({ name: 'StoreUnavailable', message: expect.stringContaining('something else') as string });
    const again = await sqliteEventStore({ file: file() });
    expect(again.epoch).toBe(history.epoch);
    await again.close();
  });

  it('is searched by its index, not from end to end, wherever a list goes on', async () => {
    const store = await sqliteViewStore({ file: file() });
    await store.open([steps]);
    await store.close();
    const { sql } = new ViewTable(steps).list({ order: 0, where: ['agency-1'], range: { from: 0 }, after: ['agency-1', 5, 's5'] }, 10);
    const database = new DatabaseSync(file());
    expect(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('agency-1', 5, 's5', 10).map(({ detail }) => detail)).toEqual([
      'SEARCH view open-steps USING INDEX order 0 of open-steps (field agencyId=? AND (field dueAt,key)>(?,?))',
    ]);
    database.close();
  });

  it('holds nothing of a batch that could not be written', async () => {
    const store = await sqliteViewStore({ file: file() });
    await store.open([steps]);
    const other = new DatabaseSync(file());
    other.exec('DROP TABLE "view open-steps"');
    await expect(putMany(store, 3)).rejects.toThrow('SQLite refused');
    expect(other.prepare('SELECT * FROM checkpoint').all()).toEqual([]);
    other.close();
    await store.close();
  });
});
