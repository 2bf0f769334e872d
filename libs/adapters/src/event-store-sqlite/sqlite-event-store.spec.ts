import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { eventStoreContract } from '@throughline/testing/ports';
import { temporaryFolder } from '../testing';
import { readOnlySqliteEventStore, sqliteEventStore, StoreLocked } from '.';

const note = (n: number) => ({ id: `note-${n}`, type: 'Noted', body: `{"n":${n}}`, metadata: '{}' });
const append = (stream: string, expected: number | 'no-stream', n: number) => ({ stream, expected, events: [note(n)] });

describe('the SQLite event store', () => {
  const folder = temporaryFolder();
  eventStoreContract('sqlite', () => sqliteEventStore({ file: folder.path('history.db') }));
});

describe('a history in a file', () => {
  const folder = temporaryFolder();
  const file = () => folder.path('new/folder/history.db');

  it('is as it was when it is opened again: events, positions and epoch', async () => {
    const before = await sqliteEventStore({ file: file() });
    await before.append(append('case-1', 'no-stream', 1));
    await before.append(append('case-2', 'no-stream', 2));
    const [events, head, { epoch }] = [await before.readAll(), await before.head(), before];
    await before.close();

    const after = await sqliteEventStore({ file: file() });
    expect([await after.readAll(), await after.head(), after.epoch]).toEqual([events, head, epoch]);
    await expect(after.append(append('case-1', 0, 3))).resolves.toHaveProperty('position');
    expect((await after.readAll({ after: head! })).map(({ id }) => id)).toEqual(['note-3']);
    await after.close();
  });

  it('knows an append again that was answered before it was closed', async () => {
    const before = await sqliteEventStore({ file: file() });
    const answer = await before.append(append('case-1', 'no-stream', 1));
    await before.append(append('case-1', 0, 2));
    await before.close();
    const after = await sqliteEventStore({ file: file() });
    expect(await after.append(append('case-1', 'no-stream', 1))).toEqual(answer);
    await after.close();
  });

  it('has an epoch of its own', async () => {
    const one = await sqliteEventStore({ file: file() });
    const other = await sqliteEventStore({ file: folder.path('other.db') });
    expect(one.epoch).not.toBe(other.epoch);
    await Promise.all([one.close(), other.close()]);
  });

  it('is all in the one file once it is closed: a copy of it has the events and the epoch', async () => {
    const store = await sqliteEventStore({ file: file() });
    await store.append(append('case-1', 'no-stream', 1));
    await store.close();
    expect(readdirSync(folder.path('new/folder'))).toEqual(['history.db', 'history.db.lock']);
    copyFileSync(file(), folder.path('copy.db'));
    const copy = await sqliteEventStore({ file: folder.path('copy.db') });
    expect(copy.epoch).toBe(store.epoch);
    expect(await copy.readStream('case-1')).toHaveLength(1);
    await copy.close();
  });

  it('can be read by nobody but its owner', async () => {
    const store = await sqliteEventStore({ file: file() });
    await store.append(append('case-1', 'no-stream', 1));
    for (const end of ['', '-wal', '-shm', '.lock']) expect(statSync(file() + end).mode & 0o777).toBe(0o600);
    expect(statSync(folder.path('new')).mode & 0o777).toBe(0o700);
    await store.close();
  });
});

describe('a second opening of a history', () => {
  const folder = temporaryFolder();
  const file = () => folder.path('history.db');

  it('to write is refused with the folder, until the first is closed', async () => {
    const first = await sqliteEventStore({ file: file() });
    await expect(sqliteEventStore({ file: file() })).rejects.toThrow(StoreLocked);
    await expect(sqliteEventStore({ file: file() })).rejects.toThrow(`already running on the folder ${folder.path('.').slice(0, -2)}`);
    await first.append(append('case-1', 'no-stream', 1));
    await first.close();
    const second = await sqliteEventStore({ file: file() });
    expect(await second.readStream('case-1')).toHaveLength(1);
    await second.close();
  });

  it('to read goes on beside the writer and sees what it writes', async () => {
    const writer = await sqliteEventStore({ file: file() });
    const reader = await readOnlySqliteEventStore({ file: file() });
    const { position } = await writer.append(append('case-1', 'no-stream', 1));
    expect(await reader.head()).toBe(position);
    expect(await reader.readStream('case-1')).toEqual(await writer.readStream('case-1'));
    expect(await reader.readAll()).toHaveLength(1);
    expect(reader.epoch).toBe(writer.epoch);
    await reader.close();
    await writer.close();
  });

  it('to read after the writer is gone works as well', async () => {
    const writer = await sqliteEventStore({ file: file() });
    await writer.append(append('case-1', 'no-stream', 1));
    await writer.close();
    const reader = await readOnlySqliteEventStore({ file: file() });
    expect(await reader.readStream('case-1')).toHaveLength(1);
    await reader.close();
  });
});
