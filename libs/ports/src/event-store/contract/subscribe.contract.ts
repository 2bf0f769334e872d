import { ForeignPosition, type EventStore, type RecordedEvent } from '../event-store';
import { comparePositions, positionOf } from '../position';
import { Follower } from './follower';
import { append, history, inOrder, numbersOf } from './noted';

const risingPositions = (events: readonly RecordedEvent[]): boolean =>
  events.every((event, i) => i === 0 || comparePositions(events[i - 1]!.position, event.position) < 0);

/** Lets a test hold a handler and let it go. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

/** Twenty writers with a stream each, one append after the other: `perWriter` each. */
async function busyWriters(store: EventStore, perWriter: number, onAppended: () => void = () => {}): Promise<void> {
  await Promise.all(
    inOrder(0, 20).map(async (writer) => {
      for (let n = 0; n < perWriter; n++) {
        await store.append(append(`case-${writer}`, n === 0 ? 'no-stream' : n - 1, writer * perWriter + n));
        onAppended();
      }
    }),
  );
}

export function subscribeContract(current: () => EventStore): void {
  describe('a subscription', () => {
    it('hands over what is there, then what comes', async () => {
      await history(current(), 'case-1', 1, 2);
      const follower = await Follower.of(current());
      await follower.has(2);
      await current().append(append('case-2', 'no-stream', 3, 4));
      await follower.has(4);
      expect(numbersOf(follower.events)).toEqual([1, 2, 3, 4]);
    });

    it('hands over events as they are read', async () => {
      await history(current(), 'case-1', 1);
      const follower = await Follower.of(current());
      await follower.caughtUp();
      await current().append(append('case-1', 0, 2, 3));
      await current().append(append('case-2', 'no-stream', 4));
      await follower.has(4);
      expect(follower.events).toEqual(await current().readAll());
    });

    it('starts strictly after a position', async () => {
      const [, second] = await history(current(), 'case-1', 1, 2, 3);
      const follower = await Follower.of(current(), second);
      await follower.has(1);
      await current().append(append('case-1', 2, 4));
      await follower.has(2);
      expect(numbersOf(follower.events)).toEqual([3, 4]);
    });

    it('to an empty store has caught up at once, and follows', async () => {
      const follower = await Follower.of(current());
      await follower.caughtUp();
      await current().append(append('case-1', 'no-stream', 1));
      await follower.has(1);
      expect(follower.caughtUpAt).toEqual([0]);
    });

    it('says once that it has caught up, after what was there was handled', async () => {
      await current().append(append('case-1', 'no-stream', ...inOrder(0, 900)));
      await current().append(append('case-1', 899, ...inOrder(900, 900)));
      const follower = await Follower.of(current());
      await follower.caughtUp();
      await current().append(append('case-2', 'no-stream', 1_800));
      await follower.has(1_801);
      expect(follower.caughtUpAt).toHaveLength(1);
      expect(follower.caughtUpAt[0]).toBeGreaterThanOrEqual(1_800);
    });

    it('leaves out appends that were refused and appends that were there before', async () => {
      const follower = await Follower.of(current());
      await follower.caughtUp();
      await Promise.allSettled([
        current().append(append('case-1', 'no-stream', 1)),
        current().append(append('case-1', 'no-stream', 1)),
        current().append(append('case-1', 'no-stream', 2)),
        current().append(append('case-2', 'no-stream', 3)),
      ]);
      await follower.has(2);
      expect(numbersOf(follower.events)).toEqual([1, 3]);
    });

    it('hands over only what can be read', async () => {
      let readable = 0;
      const follower = await Follower.of(current(), undefined, async (events) => {
        for (const { stream, revision } of events) readable += (await current().readStream(stream, { from: revision, limit: 1 })).length;
      });
      await busyWriters(current(), 5);
      await follower.has(100);
      expect(readable).toBe(100);
    });

    it('is refused after a position of another store, and after one ahead of the head', async () => {
      for (const epoch of ['another-store', current().epoch]) {
        const options = { after: positionOf(epoch, 1), onEvents: () => {}, onLost: () => {} };
        await expect(current().subscribe(options)).rejects.toThrow(ForeignPosition);
      }
    });
  });

  describe('a subscription that is made while others write', () => {
    it('has no gap and no double where reading ends and following begins', async () => {
      const followers: Promise<Follower>[] = [Follower.of(current())];
      let appended = 0;
      await busyWriters(current(), 100, () => {
        appended += 1;
        if (appended % 200 === 0) followers.push(Follower.of(current()));
      });
      const all = await current().readAll({ limit: 5_000 });
      expect(all).toHaveLength(2_000);
      for (const follower of await Promise.all(followers)) {
        await follower.has(2_000);
        expect(follower.events.map(({ position }) => position)).toEqual(all.map(({ position }) => position));
      }
    }, 60_000);

    it('from a position in the middle has every event after it once', async () => {
      const early = await history(current(), 'case-early', ...inOrder(10_000, 10));
      const writing = busyWriters(current(), 50);
      const follower = await Follower.of(current(), early[4]);
      await writing;
      await follower.has(1_005);
      expect(risingPositions(follower.events)).toBe(true);
      expect(new Set(numbersOf(follower.events)).size).toBe(1_005);
    }, 60_000);
  });

  describe('a slow subscriber', () => {
    it('is never handed a batch while it handles another', async () => {
      let running = 0;
      let runningMax = 0;
      const follower = await Follower.of(current(), undefined, async () => {
        runningMax = Math.max(runningMax, ++running);
        await current().readAll({ limit: 1 });
        running -= 1;
      });
      await busyWriters(current(), 20);
      await follower.has(400);
      expect(runningMax).toBe(1);
    });

    it('gets everything in its turn, however much was written meanwhile', async () => {
      const held = gate();
      const follower = await Follower.of(current(), undefined, () => held.passed);
      await current().append(append('case-first', 'no-stream', 99_999));
      for (let n = 0; n < 24; n++) await current().append(append('case-1', n === 0 ? 'no-stream' : n * 500 - 1, ...inOrder(n * 500, 500)));
      held.open();
      await follower.has(12_001);
      expect(numbersOf(follower.events)).toEqual([99_999, ...inOrder(0, 12_000)]);
      expect(Math.max(...follower.batches)).toBeLessThanOrEqual(1_000);
    }, 60_000);

    it('does not hold up another', async () => {
      const held = gate();
      const slow = await Follower.of(current(), undefined, () => held.passed);
      const quick = await Follower.of(current());
      await history(current(), 'case-1', 1, 2, 3);
      await quick.has(3);
      expect(slow.events).toEqual([]);
      held.open();
      await slow.has(3);
    });
  });

  describe('the end of a subscription', () => {
    it('comes with the error of a handler that threw, and nothing is handed over afterwards', async () => {
      const follower = await Follower.of(current(), undefined, (events) => {
        if (numbersOf(events).includes(2)) throw new Error('the view is broken');
      });
      await current().append(append('case-1', 'no-stream', 1));
      await follower.has(1);
      await current().append(append('case-1', 0, 2));
      await follower.lost();
      const after = await Follower.of(current());
      await current().append(append('case-1', 1, 3));
      await after.has(3);
      expect(follower.lostTo?.message).toBe('the view is broken');
      expect(numbersOf(follower.events)).toEqual([1]);
    });

    it('waits for the handler under way; no handler runs after it', async () => {
      const held = gate();
      const entered = gate();
      const follower = await Follower.of(current(), undefined, async () => {
        entered.open();
        await held.passed;
      });
      await current().append(append('case-1', 'no-stream', 1));
      await entered.passed;
      const closed = follower.subscription.close();
      held.open();
      await closed;
      const after = await Follower.of(current());
      await current().append(append('case-1', 0, 2));
      await after.has(2);
      expect(numbersOf(follower.events)).toEqual([1]);
      expect(follower.lostTo).toBeUndefined();
    });

    it('comes quietly with the end of the store', async () => {
      const follower = await Follower.of(current());
      await follower.caughtUp();
      await current().close();
      await follower.subscription.close();
      expect(follower.lostTo).toBeUndefined();
    });
  });
}
