import { instant, instantOfMs, msOf, type CaseId } from '@throughline/kernel';
import type { Reminder, ReminderQueue } from '@throughline/ports';
import { reminderQueueContract } from '@throughline/testing/ports';
import { fixedClock, type FixedClock } from '../clock-fixed';
import { embeddedReminderQueue } from '.';

const from = instant('2026-03-02T10:00:00.000Z');
const after = (milliseconds: number) => instantOfMs(msOf(from) + milliseconds);

/** Lets everything run that waits for nothing but its turn: a few turns, since one ring may lead to the next. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Moves the clock from ring to ring, so that what one ring leads to can be armed before the next. */
async function advance(clock: FixedClock, milliseconds: number): Promise<void> {
  await settled();
  for (let next = clock.next(); next && next <= after(milliseconds); next = clock.next()) {
    if (next > clock.now()) clock.advanceTo(next);
    await settled();
  }
  clock.advanceTo(after(milliseconds));
  await settled();
}

reminderQueueContract('embedded', async () => {
  const clock = fixedClock(from);
  return { queue: embeddedReminderQueue({ clock }), moment: after, reach: (milliseconds) => advance(clock, milliseconds), firstPauseMax: 1_000 };
});

describe('an embedded reminder queue', () => {
  let clock: FixedClock;
  let queue: ReminderQueue;
  beforeEach(() => {
    clock = fixedClock(from);
    queue = embeddedReminderQueue({ clock, ringsAtOnce: 10 });
  });
  afterEach(() => queue.close());

  const armed = (milliseconds: number, caseId: string) => ({ caseId: caseId as CaseId, subject: 'lead', at: after(milliseconds) });
  const many = (count: number) => Array.from({ length: count }, (_, n) => armed(1_000, `case-${n}`));

  it('never has more rings under way than it may', async () => {
    let [underWay, underWayMax, rung] = [0, 0, 0];
    await queue.start(async () => {
      underWayMax = Math.max(underWayMax, ++underWay);
      await settled();
      underWay -= 1;
      rung += 1;
    });
    await queue.armMany(many(35));
    clock.advanceTo(after(1_000));
    while (rung < 35) await settled();
    expect(underWayMax).toBe(10);
  });

  it('lets other work run while thousands ring', async () => {
    let rung = 0;
    const seenBetween: number[] = [];
    await queue.start(async () => void (rung += 1));
    await queue.armMany(many(1_000));
    clock.advanceTo(after(1_000));
    while (rung < 1_000) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      seenBetween.push(rung);
    }
    expect(seenBetween.length).toBeGreaterThan(50);
  });

  it('waits longer from try to try, a minute at most, and starts over once a ring succeeded', async () => {
    const tries: number[] = [];
    let refuse = true;
    await queue.start(async () => {
      tries.push((msOf(clock.now()) - msOf(from)) / 1_000);
      if (refuse) throw new Error('the store is not there');
    });
    await queue.arm(armed(0, 'case-1'));
    await advance(clock, 190_000);
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    refuse = false;
    await advance(clock, 243_000);
    refuse = true;
    tries.length = 0;
    await queue.arm(armed(300_000, 'case-1'));
    await advance(clock, 301_000);
    expect(tries).toEqual([300, 301]);
  });

  it.each([
    ['disarmed', (one: Reminder) => queue.disarm(one), 0],
    ['armed anew', (one: Reminder) => queue.arm({ ...one, at: after(3_600_000) }), 1],
  ])('does not try again about what was %s while it rang', async (_, meanwhile, pending) => {
    let tries = 0;
    await queue.start(async (one) => {
      tries += 1;
      await meanwhile(one);
      throw new Error('the store is not there');
    });
    await queue.arm(armed(0, 'case-1'));
    await advance(clock, 60_000);
    expect([tries, await queue.pending()]).toEqual([1, pending]);
  });

  it('has one timer, however many are armed', async () => {
    let timers = 0;
    const counting = {
      ...clock,
      at: (moment: Parameters<FixedClock['at']>[0], ring: () => void) => {
        timers += 1;
        const cancel = clock.at(moment, ring);
        return () => {
          timers -= 1;
          cancel();
        };
      },
    };
    const counted = embeddedReminderQueue({ clock: counting });
    await counted.start(async () => {});
    for (const milliseconds of [5_000, 3_000, 9_000, 1_000, 2_000]) await counted.arm(armed(milliseconds, `case-${milliseconds}`));
    expect(timers).toBe(1);
    await counted.close();
    expect(timers).toBe(0);
  });
});
