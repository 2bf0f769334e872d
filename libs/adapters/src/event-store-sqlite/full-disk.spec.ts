import { StoreUnavailable, type EventStore } from '@throughline/ports';
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

  it('refuses every append of the commit that does not fit, and takes them once there is room', async () => {
    const file = folder.path('history.db');
    const small = await sqliteEventStore({ file, bytesMax: 200_000 });
    const appends = Array.from({ length: 20 }, (_, n) => ({ stream: `case-${n}`, expected: 'no-stream' as const, events: [note(n, 20_000)] }));
    const tries = await Promise.allSettled(appends.map((append) => small.append(append)));
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await small.readAll()).toEqual([]);
    await small.append({ stream: 'case-small', expected: 'no-stream', events: [note(1, 10)] });
    await small.close();

    const roomy = await sqliteEventStore({ file });
    await Promise.all(appends.map((append) => roomy.append(append)));
    expect(await roomy.readAll()).toHaveLength(21);
    await roomy.close();
  });
});
