import { join } from 'node:path';
import { temporaryFolder, typescriptChild } from '../testing';
import { sqliteEventStore, StoreLocked } from '.';

const child = join(__dirname, 'testing', 'append-until-killed.ts');

/** The last revision that was printed as answered, for each stream. */
function answered(lines: readonly string[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const line of lines) {
    const [stream = '', revision] = line.split(' ');
    if (stream !== 'ended') last.set(stream, Math.max(Number(revision), last.get(stream) ?? 0));
  }
  return last;
}

/** Opens the history again and expects each stream to hold what was answered, numbered without a gap. */
async function expectNothingLost(file: string, lines: readonly string[]): Promise<void> {
  const store = await sqliteEventStore({ file });
  try {
    for (const [stream, last] of answered(lines)) {
      const events = await store.readStream(stream);
      expect(events.length).toBeGreaterThan(last);
      expect(events.every(({ revision, body }, i) => revision === i && (JSON.parse(body) as { revision: number }).revision === i)).toBe(true);
    }
    const afterwards = { id: 'a', type: 'Noted', body: '{}', metadata: '{}' };
    await expect(store.append({ stream: 'case-after', expected: 'no-stream', events: [afterwards] })).resolves.toBeDefined();
    expect((await store.readAll({ limit: 100_000 })).length).toBeGreaterThan(answered(lines).size);
  } finally {
    await store.close();
  }
}

describe('a process that is killed in the middle of appends', () => {
  const folder = temporaryFolder();

  it.each([1, 400, 3_000])('after %d answers leaves every one of them in the history, and no lock', async (answers) => {
    const file = folder.path('history.db');
    const killed = typescriptChild(child, [file, 'killed']);
    await killed.printed(answers);
    await expect(sqliteEventStore({ file })).rejects.toThrow(StoreLocked);
    killed.process.kill('SIGKILL');
    await killed.ended();
    await expectNothingLost(file, killed.lines);
  }, 60_000);
});

describe('a disk that fails under a commit', () => {
  const folder = temporaryFolder();

  // The bound on the size of a file stands for a broken disk: the write fails with another error than "no space left".
  it('leaves the answer unknown, stops the writing, and loses nothing that was answered', async () => {
    const file = folder.path('history.db');
    const failing = typescriptChild(child, [file, 'failing'], 'ulimit -f 2048; exec');
    await failing.ended();
    const ends = failing.lines.filter((line) => line.startsWith('ended'));
    expect(ends).toContain('ended AppendUnknown');
    expect(ends).toHaveLength(16);
    expect(answered(failing.lines).size).toBe(16);
    await expectNothingLost(file, failing.lines);
  }, 60_000);
});
