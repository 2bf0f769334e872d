import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { ForeignPosition, positionOf, StoreUnavailable, type ViewStore } from '@throughline/ports';
import { ProjectorRig, settled } from './testing/projector-rig';
import { added, append, dropped, lift, runners, stopped, tallies, tickets } from './testing/tallies';

const cannot = new StoreUnavailable('The disk is full.');

describe('a projector', () => {
  let rig: ProjectorRig;
  beforeEach(() => {
    rig = new ProjectorRig();
  });
  afterEach(() => rig.close());

  describe('that starts', () => {
    it('builds every view from the beginning of the history', async () => {
      await append(rig.history, added('ann', 'bread', 1), added('bob', 'bread', 2), added('ann', 'milk', 7), dropped('bob', 'milk'));
      const running = await rig.caughtUp();
      expect(await rig.views.get('tallies', 'bread')).toEqual({ name: 'bread', sum: 3, by: ['ann', 'bob'] });
      expect(await rig.views.get('tallies', 'milk')).toBeUndefined();
      expect(await rig.views.get('runners', 'ann')).toEqual({ added: 8 });
      expect(running.position()).toBe(await rig.history.head());
    });

    it('has caught up at once where nothing ever happened, and stands nowhere', async () => {
      const running = await rig.caughtUp();
      expect(running.position()).toBeUndefined();
      expect(rig.viewStore.batches).toEqual([]);
    });

    it('goes on from its checkpoint and reads nothing twice', async () => {
      await append(rig.history, added('ann', 'bread', 1));
      await (await rig.caughtUp()).close();
      await append(rig.history, added('ann', 'bread', 10));
      const running = await rig.caughtUp();
      expect(await rig.sums()).toEqual(['bread 11']);
      expect(rig.store.subscribed.at(-1)?.after).toBe(positionOf('memory', 1));
      expect(running.position()).toBe(positionOf('memory', 2));
    });

    it('has caught up at once where its checkpoint is the head', async () => {
      await append(rig.history, added('ann', 'bread', 1));
      await (await rig.caughtUp()).close();
      const batches = rig.viewStore.batches.length;
      expect((await rig.caughtUp()).position()).toBe(positionOf('memory', 1));
      expect(rig.viewStore.batches).toHaveLength(batches);
    });

    it('builds everything anew when a view has another shape', async () => {
      await append(rig.history, added('ann', 'bread', 1));
      await (await rig.caughtUp()).close();
      await rig.caughtUp({ views: [{ ...tallies, shape: { ...tallies.shape, version: 2 } }, runners, tickets] });
      expect(rig.store.subscribed.at(-1)).not.toHaveProperty('after');
      expect(await rig.sums()).toEqual(['bread 1']);
    });

    it.each([
      ['of another store', memoryEventStore({ epoch: 'another' }), [added('ann', 'bread', 5)]],
      ['in which another event stands there', memoryEventStore(), [added('ann', 'bread', 5)]],
      ['in which it stands elsewhere', memoryEventStore(), [added('bob', 'milk', 2), added('ann', 'bread', 1)]],
      ['that ends before it', memoryEventStore(), []],
    ])('builds everything anew over a history %s', async (_, other, lines) => {
      await append(rig.history, added('ann', 'bread', 1));
      await (await rig.caughtUp()).close();
      await append(other, ...lines);
      const running = await rig.caughtUp({ store: other });
      expect(await rig.sums()).toEqual(lines.map(({ tally, n }) => `${tally} ${n}`).sort((a, b) => Number(a.at(-1)) - Number(b.at(-1))));
      expect(running.position()).toBe(await other.head());
    });

    it('throws when the views cannot be opened', async () => {
      const broken: ViewStore = { ...memoryViewStore(), open: () => Promise.reject(cannot) };
      await expect(rig.started({ viewStore: broken })).rejects.toBe(cannot);
    });

    it('throws when the history cannot be followed', async () => {
      rig.store.refuse(cannot);
      await expect(rig.started()).rejects.toBe(cannot);
    });
  });

  describe('that follows', () => {
    it('writes the first event after a while at once, and those after it together', async () => {
      await rig.caughtUp();
      await append(rig.history, added('ann', 'bread', 1));
      await settled();
      expect(await rig.sums()).toEqual(['bread 1']);

      await append(rig.history, added('ann', 'bread', 10));
      await append(rig.history, added('bob', 'bread', 100));
      await settled();
      expect(await rig.sums()).toEqual(['bread 1']);
      rig.timers.pass(25);
      await settled();
      expect(await rig.sums()).toEqual(['bread 111']);
      expect(rig.viewStore.batches).toHaveLength(2);
    });

    it('folds what comes while a write is under way, and writes it next, each document once', async () => {
      await rig.caughtUp();
      const held = rig.viewStore.holdNextWrite();
      await append(rig.history, added('ann', 'bread', 1));
      await held.begun;
      for (let n = 0; n < 5; n += 1) await append(rig.history, added('ann', 'bread', 10));
      rig.timers.pass(1_000);
      await settled();
      expect(rig.viewStore.batches).toHaveLength(1);
      held.release();
      await settled();
      expect(await rig.sums()).toEqual(['bread 51']);
      expect(rig.viewStore.batches[1]?.writes.filter((write) => write.kind === 'put' && write.document.key === 'bread')).toHaveLength(1);
    });

    it('writes nothing while an event is being folded', async () => {
      await append(rig.history, added('ann', 'bread', 1));
      await (await rig.caughtUp()).close();
      await rig.caughtUp();
      await append(rig.history, added('ann', 'bread', 10));
      await settled();
      const written = rig.viewStore.batches.length;
      await append(rig.history, added('ann', 'bread', 100));
      await settled();
      const read = Promise.withResolvers<void>();
      const { getMany } = rig.viewStore;
      rig.viewStore.getMany = async (view, keys) => {
        await read.promise;
        return getMany(view, keys);
      };
      await append(rig.history, added('ann', 'milk', 1));
      await settled();
      rig.timers.pass(25);
      await settled();
      expect(rig.viewStore.batches).toHaveLength(written);
      read.resolve();
      await settled();
      expect(await rig.sums()).toEqual(['milk 1', 'bread 111']);
    });

    it('keeps few documents in memory that are written, and reads the others again', async () => {
      await append(rig.history, stopped('ann'));
      await (await rig.caughtUp()).close();
      await rig.caughtUp({ documentsKept: 4 });
      const read: string[] = [];
      const { getMany } = rig.viewStore;
      rig.viewStore.getMany = (view, keys) => {
        if (view === 'tallies') read.push(...keys);
        return getMany(view, keys);
      };
      for (const tally of ['a', 'b', 'c', 'd', 'e', 'f', 'a', 'f']) {
        await append(rig.history, added('ann', tally, 1));
        await settled();
        rig.timers.pass(25);
        await settled();
      }
      expect(read).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'a']);
      expect(await rig.sums()).toEqual(['b 1', 'c 1', 'd 1', 'e 1', 'a 2', 'f 2']);
    });

    it('lets events wait once too many documents do', async () => {
      let lifted = 0;
      await rig.caughtUp({ documentsAtOnce: 2_000, lift: (recorded) => {
        lifted += 1;
        return lift(recorded);
      } });
      const held = rig.viewStore.holdNextWrite();
      await append(rig.history, added('first', 'first', 1));
      await held.begun;
      await append(rig.history, ...Array.from({ length: 5_000 }, (_, i) => added(`runner-${i}`, `tally-${i}`, 1)));
      for (let turns = 0; turns < 20; turns += 1) await settled();
      expect(lifted).toBeLessThan(3_000);

      held.release();
      for (let turns = 0; turns < 100; turns += 1) {
        rig.timers.pass(25);
        await settled();
      }
      expect(lifted).toBe(5_001);
      expect(await rig.views.count('tallies', { order: 0 })).toBe(5_001);
    });

    it('moves the checkpoint for events that concern no view', async () => {
      const running = await rig.caughtUp({ views: [tallies] });
      await append(rig.history, stopped('ann'));
      await settled();
      expect(running.position()).toBe(positionOf('memory', 1));
    });

    it('lets an event concern documents that another one names', async () => {
      await rig.caughtUp();
      await append(rig.history, added('ann', 'bread', 1), added('bob', 'bread', 1), added('ann', 'milk', 1));
      await append(rig.history, stopped('ann'));
      await settled();
      rig.timers.pass(25);
      await settled();
      expect(await rig.views.getMany('tickets', ['ann@0', 'ann@1', 'bob@0', 'ann'])).toEqual(new Map([
        ['ann@0', { kind: 'ticket', of: 'ann of 2', open: false }],
        ['ann@1', { kind: 'ticket', of: 'ann of 2', open: false }],
        ['bob@0', { kind: 'ticket', of: 'bob', open: true }],
      ]));
    });

    it('tells listeners of events once the views hold them', async () => {
      const running = await rig.caughtUp();
      const told: unknown[] = [];
      const end = running.onEvents((events, position) => told.push([events.map(({ type, revision }) => `${type} ${revision}`), position, running.position()]));
      const held = rig.viewStore.holdNextWrite();
      await append(rig.history, added('ann', 'bread', 1));
      await held.begun;
      expect(told).toEqual([]);
      held.release();
      await settled();
      expect(told).toEqual([[['Added 0'], positionOf('memory', 1), positionOf('memory', 1)]]);

      end();
      await append(rig.history, added('ann', 'bread', 1));
      rig.timers.pass(25);
      await settled();
      expect(told).toHaveLength(1);
    });

    it('surfaces the fault of a listener and goes on', async () => {
      const running = await rig.caughtUp();
      running.onEvents(() => {
        throw cannot;
      });
      await append(rig.history, added('ann', 'bread', 1));
      await settled();
      expect(rig.faults).toEqual([cannot]);
      expect(await rig.sums()).toEqual(['bread 1']);
    });

    it('says how long events waited when that was long', async () => {
      await rig.caughtUp();
      const held = rig.viewStore.holdNextWrite();
      await append(rig.history, added('ann', 'bread', 1));
      await held.begun;
      rig.timers.pass(101);
      held.release();
      await settled();
      expect(rig.behind).toEqual([101]);
    });

    it('says nothing of the kind before it has caught up', async () => {
      await append(rig.history, added('ann', 'bread', 1));
      const held = rig.viewStore.holdNextWrite();
      const running = await rig.started();
      await held.begun;
      rig.timers.pass(101);
      held.release();
      await running.caughtUp;
      expect(rig.behind).toEqual([]);
    });

    it('writes what it has read when it is closed, and hears nothing more', async () => {
      const running = await rig.caughtUp();
      await append(rig.history, added('ann', 'bread', 1));
      await settled();
      await append(rig.history, added('ann', 'bread', 10));
      await settled();
      await running.close();
      expect(await rig.sums()).toEqual(['bread 11']);
      await append(rig.history, added('ann', 'bread', 100));
      await settled();
      expect(await rig.sums()).toEqual(['bread 11']);
      expect(rig.timers.pending).toBe(0);
    });
  });

  describe('that is asked whether it has reached a position', () => {
    it('says yes where it is there already', async () => {
      await append(rig.history, added('ann', 'bread', 1));
      expect(await (await rig.caughtUp()).reached(positionOf('memory', 1), 0)).toBe(true);
    });

    it('says yes as soon as it is there', async () => {
      const running = await rig.caughtUp();
      const reached = running.reached(positionOf('memory', 2), 1_000);
      await append(rig.history, added('ann', 'bread', 1), added('ann', 'bread', 2));
      await settled();
      rig.timers.pass(25);
      expect(await reached).toBe(true);
      expect(await rig.sums()).toEqual(['bread 3']);
    });

    it('says no when the time is over', async () => {
      const running = await rig.caughtUp();
      const reached = running.reached(positionOf('memory', 1), 1_000);
      await settled();
      rig.timers.pass(1_000);
      expect(await reached).toBe(false);
      expect(rig.timers.pending).toBe(0);
    });

    it('says no when it is closed', async () => {
      const running = await rig.caughtUp();
      const reached = running.reached(positionOf('memory', 1), 1_000);
      await settled();
      await running.close();
      expect(await reached).toBe(false);
      expect(await running.reached(positionOf('memory', 1), 1_000)).toBe(false);
    });

    it('refuses a position of another store', async () => {
      await expect((await rig.caughtUp()).reached(positionOf('another', 1), 0)).rejects.toThrow(ForeignPosition);
    });
  });
});
