import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type EventStore, type ExpectedRevision } from '@throughline/ports';
import { temporaryFolder } from '../testing';
import { readOnlySqliteEventStore, sqliteEventStore } from '.';

const pageBytes = 4_096;
const note = (n: number) => ({ id: `note-${n}`, type: 'Noted', body: JSON.stringify({ n, text: 'x'.repeat(500) }), metadata: '{}' });

/** A closed history of forty streams with ten events each, one stream after the other. */
async function writeHistory(file: string): Promise<void> {
  const store = await sqliteEventStore({ file });
  for (let s = 0; s < 40; s++)
    await store.append({ stream: `case-${s}`, expected: 'no-stream', events: Array.from({ length: 10 }, (_, n) => note(s * 10 + n)) });
  await store.close();
}

/** Overwrites one page, as a failing disk might: the n-th leaf of a table or an index. */
function breakLeaf(file: string, name: string, nth: number): void {
  const database = new DatabaseSync(file, { readOnly: true });
  const pages = database.prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path").all(name);
  database.close();
  overwrite(file, (Number(pages.at(nth)?.['pageno']) - 1) * pageBytes);
}

function overwrite(file: string, offset: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, offset);
  closeSync(descriptor);
}

const append = (store: EventStore, stream: string, expected: ExpectedRevision = 'no-stream') => store.append({ stream, expected, events: [note(9_999)] });

const unavailable = (says: RegExp) => ({ name: 'StoreUnavailable', message: expect.stringMatching(says) as string });

describe('a history with a broken page', () => {
  const folder = temporaryFolder();
  let file: string;
  beforeEach(async () => {
    file = folder.path('history.db');
    await writeHistory(file);
  });

  it('is read wherever it can be, and says what to do where it cannot', async () => {
    breakLeaf(file, 'events', 20);
    const store = await sqliteEventStore({ file });
    expect(await store.readStream('case-0')).toHaveLength(10);
    expect(await store.readStream('case-39')).toHaveLength(10);
    const reads = await Promise.allSettled(Array.from({ length: 40 }, (_, s) => store.readStream(`case-${s}`)));
    const refusals = reads.filter((read) => read.status === 'rejected').map(({ reason }) => reason as Error);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals[0]).toMatchObject(unavailable(/part of the history .* cannot be read.* restore the last backup/));
    await store.close();
  });

  it('is not written to any more once a write has met the break, and still answers reads', async () => {
    breakLeaf(file, 'events_by_stream', 0);
    const store = await sqliteEventStore({ file });
    await expect(append(store, 'case-0', 9)).rejects.toMatchObject(unavailable(/Nothing more is written/));
    await expect(append(store, 'case-new')).rejects.toMatchObject(unavailable(/Nothing more is written/));
    expect(await store.readStream('case-39')).toHaveLength(10);
    await store.close();
  });

  it('tells a subscriber that it is lost', async () => {
    breakLeaf(file, 'events', 20);
    const store = await sqliteEventStore({ file });
    const cause = await new Promise<Error>((onLost) => void store.subscribe({ onEvents: () => {}, onLost }));
    expect(cause).toBeInstanceOf(StoreUnavailable);
    await store.close();
  });

  it('cannot be opened when the break is in the first page', async () => {
    overwrite(file, 0);
    await expect(sqliteEventStore({ file })).rejects.toMatchObject(unavailable(/restore the last backup/));
    await expect(readOnlySqliteEventStore({ file })).rejects.toMatchObject(unavailable(/restore the last backup/));
  });
});

describe('a file that is not a history', () => {
  const folder = temporaryFolder();

  it('is not opened', async () => {
    writeFileSync(folder.path('history.db'), 'x'.repeat(10_000));
    await expect(sqliteEventStore({ file: folder.path('history.db') })).rejects.toThrow(StoreUnavailable);
  });

  it('is neither read nor written to when it is another database', async () => {
    const file = folder.path('other.db');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE meta (name TEXT, value TEXT)');
    other.close();
    const before = readFileSync(file);
    await expect(readOnlySqliteEventStore({ file })).rejects.toMatchObject(unavailable(/something else than the history/));
    await expect(sqliteEventStore({ file })).rejects.toMatchObject(unavailable(/something else than the history/));
    expect(readFileSync(file)).toEqual(before);
  });

  it('is left alone when a newer release wrote it', async () => {
    const file = folder.path('history.db');
    await writeHistory(file);
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    await expect(sqliteEventStore({ file })).rejects.toMatchObject(unavailable(/newer release/));
    await expect(readOnlySqliteEventStore({ file })).rejects.toMatchObject(unavailable(/newer release/));
  });

  it('is not there to be read, and reading does not make it', async () => {
    await expect(readOnlySqliteEventStore({ file: folder.path('none.db') })).rejects.toMatchObject(unavailable(/cannot be opened/));
    expect(readdirSync(folder.path('.'))).toEqual([]);
  });

  it('cannot be made in a folder that is a file', async () => {
    writeFileSync(folder.path('file'), '');
    await expect(sqliteEventStore({ file: folder.path('file/history.db') })).rejects.toThrow(StoreUnavailable);
  });
});
