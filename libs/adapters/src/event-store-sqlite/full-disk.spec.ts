import { sequenceOf, StoreUnavailable, type EventStore } from '@throughline/ports';
import { temporaryFolder } from '../testing';
import { sqliteEventStore } from '.';

const note = (n: number, bytes = 1_000) => ({ id: `note-${n}`, type: 'Noted', body: JSON.stringify({ n, text: 'x'.repeat(bytes) }), metadata: '{}' });

/** Appends to one stream until the store refuses. Answers with how many it took and why it stopped. */
async function fill(store: EventStore): Promise<{ readonly taken: number; readonly refusal: unknown }> {
  for (let n = 0; ; n++) {
    try {
      await store.append({ stream: 'case-full', expected: n === 0 ? 'no-stream' : n - 1, events: [note(n)] });
    } catch (refusal) {
      return { taken: n, refusal };
    }
  }
}

describe('a history that has no room left', () => {
  const folder = temporaryFolder();

  it('refuses an append in words that say what to do, and keeps all it had', async () => {
    const store = await sqliteEventStore({ file: folder.path('history.db'), bytesMax: 400_000 });
    const { taken, refusal } = await fill(store);
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect((refusal as Error).message).toMatch(/There is no room left for the history in .*Free some space/);
    expect(await store.readStream('case-full')).toHaveLength(taken);
    await store.close();
  });

  it('refuses every append of the commit that does not fit, and remembers nothing of it', async () => {
    const store = await sqliteEventStore({ file: folder.path('history.db'), bytesMax: 200_000 });
    const append = (n: number, bytes: number) => store.append({ stream: `case-${n}`, expected: 'no-stream' as const, events: [note(n, bytes)] });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => append(n, 20_000)));
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await store.readAll()).toEqual([]);
    await Promise.all([append(1, 10), append(0, 10)]);
    const events = await store.readAll();
    expect(events.map(({ stream, revision, position }) => [stream, revision, sequenceOf(position)])).toEqual([['case-1', 0, 1], ['case-0', 0, 2]]);
    await store.close();
  });

  it('takes what it refused once there is room', async () => {
    const file = folder.path('history.db');
    const small = await sqliteEventStore({ file, bytesMax: 200_000 });
    const { taken } = await fill(small);
    await small.close();
    const roomy = await sqliteEventStore({ file });
    await roomy.append({ stream: 'case-full', expected: taken - 1, events: [note(taken)] });
    expect(await roomy.readStream('case-full')).toHaveLength(taken + 1);
    await roomy.close();
  });
});
