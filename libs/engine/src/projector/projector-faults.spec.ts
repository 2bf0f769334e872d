import { positionOf, StoreUnavailable } from '@throughline/ports';
import { ProjectorRig, settled } from './testing/projector-rig';
import { added, append, dropped, lift, stopped } from './testing/tallies';

const cannot = new StoreUnavailable('The disk is full.');

describe('a projector that meets a fault', () => {
  let rig: ProjectorRig;
  beforeEach(() => {
    rig = new ProjectorRig();
  });
  afterEach(() => rig.close());

  it('says so and goes on from its checkpoint after a pause', async () => {
    await append(rig.history, added('ann', 'bread', 1));
    await rig.caughtUp();
    rig.store.cut(cannot);
    await settled();
    expect(rig.faults).toEqual([cannot]);
    await append(rig.history, added('ann', 'bread', 10));
    await settled();
    expect(await rig.sums()).toEqual(['bread 1']);

    rig.timers.pass(100);
    await settled();
    expect(await rig.sums()).toEqual(['bread 11']);
    expect(rig.store.subscribed.map(({ after }) => after)).toEqual([undefined, positionOf('memory', 1)]);
  });

  it('pauses longer each time it fails again, and shortly once it has succeeded', async () => {
    await rig.caughtUp();
    rig.store.refuse(cannot, cannot);
    rig.store.cut(cannot);
    await settled();
    for (const pause of [100, 200, 400]) {
      rig.timers.pass(pause - 1);
      await settled();
      const before = rig.faults.length;
      rig.timers.pass(1);
      await settled();
      expect(rig.faults.length - before).toBe(pause === 400 ? 0 : 1);
    }
    await append(rig.history, added('ann', 'bread', 1));
    await settled();
    expect(await rig.sums()).toEqual(['bread 1']);

    rig.store.cut(cannot);
    await settled();
    const subscribed = rig.store.subscribed.length;
    rig.timers.pass(100);
    await settled();
    expect(rig.store.subscribed).toHaveLength(subscribed + 1);
  });

  it.each([[false], [true]])('of a write counts no event twice (made all the same: %s)', async (afterwards) => {
    await append(rig.history, added('ann', 'bread', 1));
    await rig.caughtUp();
    rig.timers.pass(25);
    rig.viewStore.failNextWrite(cannot, { afterwards });
    await append(rig.history, added('ann', 'bread', 10));
    await settled();
    expect(rig.faults).toEqual([cannot]);
    await append(rig.history, added('ann', 'bread', 100));
    rig.timers.pass(100);
    await settled();
    rig.timers.pass(25);
    await settled();
    expect(await rig.sums()).toEqual(['bread 111']);
    expect(await rig.views.get('runners', 'ann')).toEqual({ added: 111 });
  });

  it('before it has caught up has caught up afterwards', async () => {
    await append(rig.history, added('ann', 'bread', 1));
    rig.viewStore.failNextWrite(cannot);
    const running = await rig.started();
    await settled();
    expect(running.position()).toBeUndefined();
    rig.timers.pass(100);
    await running.caughtUp;
    expect(await rig.sums()).toEqual(['bread 1']);
  });

  it('of an event that nobody can read says so each time, and skips nothing', async () => {
    let readable = false;
    const running = await rig.started({
      lift: (recorded) => {
        if (!readable && recorded.revision === 1) throw cannot;
        return lift(recorded);
      },
    });
    await append(rig.history, added('ann', 'bread', 1), added('ann', 'bread', 10), added('ann', 'bread', 100));
    await settled();
    rig.timers.pass(100);
    await settled();
    expect(rig.faults.length).toBeGreaterThan(1);
    expect(new Set(rig.faults)).toEqual(new Set([cannot]));
    readable = true;
    rig.timers.pass(10_000);
    expect(await running.reached(positionOf('memory', 3), 1_000)).toBe(true);
    expect(await rig.sums()).toEqual(['bread 111']);
  });

  it('is closed while it pauses, and follows no more', async () => {
    const running = await rig.caughtUp();
    rig.store.cut(cannot);
    await settled();
    await running.close();
    rig.timers.pass(10_000);
    await settled();
    expect(rig.store.subscribed).toHaveLength(1);
    expect(rig.timers.pending).toBe(0);
  });

  it('while a write is under way believes no checkpoint before that has settled', async () => {
    await rig.caughtUp();
    const held = rig.viewStore.holdNextWrite();
    await append(rig.history, added('ann', 'bread', 1));
    await held.begun;
    rig.store.cut(cannot);
    rig.timers.pass(100);
    await settled();
    rig.timers.pass(100);
    await settled();
    expect(rig.store.subscribed).toHaveLength(1);
    held.release();
    await settled();
    rig.timers.pass(100);
    await settled();
    expect(rig.store.subscribed.at(-1)?.after).toBe(positionOf('memory', 1));
    expect(await rig.sums()).toEqual(['bread 1']);
  });
});

describe('every view', () => {
  let rig: ProjectorRig;
  afterEach(() => rig.close());

  it('is the same however its events came, and however few documents stayed in memory', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => {
      const runner = `runner-${(i * 7) % 23}`;
      if (i % 41 === 40) return stopped(runner);
      return i % 29 === 28 ? dropped(runner, `tally-${i % 13}`) : added(runner, `tally-${(i * 5) % 13}`, i);
    });
    rig = new ProjectorRig();
    await append(rig.history, ...lines);
    await (await rig.caughtUp()).close();
    const whole = await rig.everything();

    rig = new ProjectorRig();
    await rig.caughtUp({ documentsKept: 2 });
    for (const [i, line] of lines.entries()) {
      await append(rig.history, line);
      rig.timers.pass((i * 17) % 30);
      if (i % 3 === 0) await settled();
    }
    await rig.close();
    expect(await rig.everything()).toEqual(whole);
    expect(rig.viewStore.batches.length).toBeGreaterThan(50);
  });
});
