import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { positionOf, StoreUnavailable, type EventStore, type ViewStore } from '@throughline/ports';
import { rebuildViews } from './rebuild-views';
import { startProjector } from './projector';
import { settled } from './testing/projector-rig';
import { added, append, dropped, lift, runners, stopped, tallies, tickets, type Line, type Tally } from './testing/tallies';
import { TroubledViewStore } from './testing/troubled-stores';

const views = [tallies, runners, tickets];
const cannot = new StoreUnavailable('The disk is full.');

/** So many that they are written in several batches. */
const lines: readonly Line[] = Array.from({ length: 4_000 }, (_, i) => {
  const runner = `runner-${i % 1_301}`;
  if (i % 97 === 96) return stopped(runner);
  return i % 89 === 88 ? dropped(runner, `tally-${i % 2_003}`) : added(runner, `tally-${i % 2_003}`, i);
});

describe('views that are rebuilt', () => {
  let store: EventStore;
  let viewStore: ViewStore;
  beforeEach(() => {
    store = memoryEventStore();
    viewStore = memoryViewStore();
  });

  const everything = async (from: ViewStore) => Promise.all(views.map(async ({ shape }) => from.list(shape.name, { order: 0, limit: 20_000 })));

  it('are those that followed the history all along', async () => {
    const followed = memoryViewStore();
    const projector = await startProjector({ store, viewStore: followed, views, lift, onFault: (fault) => expect(fault).toBeUndefined(), flushEveryMs: 0 });
    await append(store, ...lines);
    expect(await projector.reached(positionOf('memory', lines.length), 30_000)).toBe(true);
    await projector.close();

    const batches = new TroubledViewStore(viewStore);
    expect(await rebuildViews({ store, viewStore: batches, views, lift, documentsKept: 100, documentsAtOnce: 5_000 })).toBe(positionOf('memory', lines.length));
    expect(batches.batches.length).toBeGreaterThan(1);
    expect(await everything(viewStore)).toEqual(await everything(followed));
  });

  it('hold nothing of what was there before', async () => {
    await append(store, added('ann', 'bread', 1));
    await rebuildViews({ store, viewStore, views, lift });
    await rebuildViews({ store, viewStore, views, lift });
    expect(await viewStore.get<Tally>('tallies', 'bread')).toMatchObject({ sum: 1 });
    await rebuildViews({ store: memoryEventStore(), viewStore, views, lift });
    expect(await viewStore.get('tallies', 'bread')).toBeUndefined();
  });

  it('are gone on from by a projector', async () => {
    await append(store, added('ann', 'bread', 1));
    await rebuildViews({ store, viewStore, views, lift });
    await append(store, added('ann', 'bread', 10));
    const seen: number[] = [];
    const projector = await startProjector({ store, viewStore, views, onFault: (fault) => expect(fault).toBeUndefined(), lift: (recorded) => {
      seen.push(recorded.revision);
      return lift(recorded);
    } });
    await projector.caughtUp;
    await projector.close();
    expect(seen).toEqual([1]);
    expect(await viewStore.get<Tally>('tallies', 'bread')).toMatchObject({ sum: 11 });
  });

  it('look nothing up that was never there, and everything that was forgotten', async () => {
    await append(store, ...lines);
    const read = new Map<number, number>();
    for (const documentsKept of [100, 100_000]) {
      const counted = memoryViewStore();
      const { getMany } = counted;
      counted.getMany = (view, keys) => {
        read.set(documentsKept, (read.get(documentsKept) ?? 0) + keys.length);
        return getMany.call(counted, view, keys) as ReturnType<typeof getMany<never>>;
      };
      await rebuildViews({ store, viewStore: counted, views, lift, documentsKept, documentsAtOnce: 500 });
    }
    expect([read.get(100_000), (read.get(100) ?? 0) > 1_000]).toEqual([undefined, true]);
  });

  it('say how far they are', async () => {
    await append(store, ...lines.slice(0, 2_500));
    const told: unknown[] = [];
    await rebuildViews({ store, viewStore, views, lift, onProgress: ({ eventsRead, position, head }) => told.push([eventsRead, position, head]) });
    expect(told).toEqual([1_000, 2_000, 2_500].map((read) => [read, positionOf('memory', read), positionOf('memory', 2_500)]));
  });

  it('are written one batch after the other', async () => {
    await append(store, ...lines.slice(0, 2_500));
    const held = new TroubledViewStore(viewStore);
    const { begun, release } = held.holdNextWrite();
    const rebuilt = rebuildViews({ store, viewStore: held, views, lift, documentsAtOnce: 5_000 });
    await begun;
    for (let turns = 0; turns < 50; turns += 1) await settled();
    expect(held.batches).toHaveLength(1);
    release();
    await rebuilt;
    expect(held.batches).toHaveLength(2);
  });

  it('of an empty history stand nowhere', async () => {
    expect(await rebuildViews({ store, viewStore, views, lift })).toBeUndefined();
  });

  it('tell of a write that failed', async () => {
    await append(store, ...lines);
    const troubled = new TroubledViewStore(viewStore);
    troubled.failNextWrite(cannot);
    await expect(rebuildViews({ store, viewStore: troubled, views, lift })).rejects.toBe(cannot);
  });
});
