import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { temporaryFolder } from '../testing';
import { prepareSqliteFile } from './sqlite-file';
import type { FilePurpose } from './sqlite-fault';
import { SqliteWriter } from './sqlite-writer';
import type {} from './testing/words.program';

const openWriter = (purpose: FilePurpose) =>
  SqliteWriter.open<string, number>({
    purpose,
    program: join(__dirname, 'testing', 'words.program'),
    pragmas: [],
    encode: (words) => words,
    decode: (answers) => answers as readonly number[],
  });

describe('the writer of a file', () => {
  const folder = temporaryFolder();
  let purpose: FilePurpose;
  let writer: SqliteWriter<string, number>;
  let commits: (readonly string[])[];

  beforeEach(async () => {
    purpose = { file: folder.path('words.db'), mark: 'TEST', name: 'the list of words', whenDamaged: 'Write it anew.' };
    prepareSqliteFile({ purpose, layout: 1, schema: 'CREATE TABLE words (word TEXT)' }, () => {});
    commits = [];
    writer = await openWriter(purpose);
    writer.onCommitted = (words) => commits.push(words);
  });
  afterEach(() => writer.close());

  const written = () => {
    const database = new DatabaseSync(purpose.file, { readOnly: true });
    const words = database.prepare('SELECT word FROM words').all().map(({ word }) => word);
    database.close();
    return words;
  };

  const outcome = (word: string) => writer.submit(word).catch((fault: unknown) => fault);

  it('answers each request with its own answer', async () => {
    expect(await Promise.all(['a', 'bb', 'ccc'].map((word) => writer.submit(word)))).toEqual([1, 2, 3]);
    expect(written()).toEqual(['a', 'bb', 'ccc']);
  });

  it('writes what comes in one turn, and what comes while it commits, with one commit each', async () => {
    const first = Promise.all([writer.submit('a'), writer.submit('b')]);
    await new Promise<void>((resolve) => setImmediate(resolve));
    const second = Promise.all([writer.submit('c'), writer.submit('d')]);
    await Promise.all([first, second]);
    expect(commits).toEqual([['a', 'b'], ['c', 'd']]);
  });

  it('never lets more than a thousand or so share a commit', async () => {
    await Promise.all(Array.from({ length: 2_500 }, (_, n) => writer.submit(`word ${n}`)));
    expect(commits.map((words) => words.length)).toEqual([1_024, 1_024, 452]);
  });

  it('leaves nothing of a commit that failed, and goes on', async () => {
    const [first, second] = await Promise.all([outcome('good'), outcome('stumble')]);
    expect(first).toMatchObject({ name: 'SqliteFault', wrote: 'nothing' });
    expect(second).toMatchObject({ name: 'SqliteFault', wrote: 'nothing', message: expect.stringContaining('stumbled') as string });
    expect(await outcome('next')).toBe(4);
    expect(written()).toEqual(['next']);
  });

  it('stops for good when the file is damaged, refusing what waited', async () => {
    const broken = outcome('break');
    await new Promise<void>((resolve) => setImmediate(resolve));
    const waited = outcome('waited');
    expect(await broken).toMatchObject({ kind: 'damaged', wrote: 'nothing', message: expect.stringContaining('Write it anew.') as string });
    expect(await waited).toMatchObject({ kind: 'damaged', wrote: 'nothing' });
    expect(await outcome('later')).toMatchObject({ kind: 'damaged' });
    expect(written()).toEqual([]);
  });

  it('whose thread is lost says that what was under way is unknown, and refuses the rest', async () => {
    const underWay = outcome('leave');
    await new Promise<void>((resolve) => setImmediate(resolve));
    const waited = outcome('waited');
    expect(await underWay).toMatchObject({ wrote: 'unknown', message: expect.stringContaining('Start Throughline again') as string });
    expect(await waited).toMatchObject({ wrote: 'nothing' });
    expect(await outcome('later')).toMatchObject({ wrote: 'nothing' });
  });

  it('answers what was asked for before it is closed, and refuses what comes after', async () => {
    const before = outcome('before');
    const closed = writer.close();
    const after = outcome('after');
    expect([await before, await after]).toEqual([6, expect.objectContaining({ kind: 'closed' })]);
    await closed;
    await expect(writer.close()).resolves.toBeUndefined();
  });

  it('empties the log when told to', async () => {
    await writer.submit('a');
    expect(await writer.checkpoint()).toBe(true);
    const file = new DatabaseSync(`file:${purpose.file}?immutable=1`, { readOnly: true });
    expect(file.prepare('SELECT word FROM words').all()).toHaveLength(1);
    file.close();
  });
});

describe('a writer that cannot open its file', () => {
  const folder = temporaryFolder();

  it('says so', async () => {
    const purpose = { file: folder.path('none/words.db'), mark: 'TEST', name: 'the list of words', whenDamaged: '' };
    await expect(openWriter(purpose)).rejects.toMatchObject({ kind: 'cannot-open' });
  });
});
