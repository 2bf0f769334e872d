import { instant, msOf } from '@throughline/kernel';
import { clockContract } from '@throughline/testing/ports';
import { HandDrivenTime } from '../testing';
import { systemClock } from '.';

/** A machine whose wall clock can be set. */
function machine() {
  const time = new HandDrivenTime();
  let set = msOf(instant('2026-03-02T10:00:00.000Z'));
  const clock = systemClock({ wall: () => set + time.monotonic(), monotonic: time.monotonic, timer: time.timer });
  return {
    clock,
    time,
    setWallBy: (milliseconds: number) => {
      set += milliseconds;
    },
  };
}

const minute = 60_000;

clockContract('system', () => {
  const { clock, time } = machine();
  return { clock, pass: async (milliseconds) => time.pass(milliseconds) };
});

describe('the system clock', () => {
  it('says what the wall clock says', () => {
    expect(machine().clock.now()).toBe('2026-03-02T10:00:00.000Z');
  });

  it('of this machine goes on and can be believed', () => {
    const clock = systemClock();
    expect(clock.now() <= clock.now()).toBe(true);
    expect(clock.trusted()).toBe(true);
  });

  it('of this machine rings', async () => {
    const clock = systemClock();
    const moment = clock.now();
    await new Promise<void>((resolve) => void clock.at(moment, resolve));
    expect(clock.now() >= moment).toBe(true);
  });

  it.each([5 * minute + 1, -5 * minute - 1])('is doubted when it is set by more than five minutes (%d ms), until an operator confirms it', (jump) => {
    const { clock, time, setWallBy } = machine();
    setWallBy(jump);
    expect(clock.trusted()).toBe(false);
    time.pass(60 * minute);
    expect(clock.trusted()).toBe(false);
    clock.confirm();
    expect(clock.trusted()).toBe(true);
  });

  it('is believed when it is set by five minutes or less, and doubted when that adds up', () => {
    const { clock, setWallBy } = machine();
    setWallBy(5 * minute);
    expect(clock.trusted()).toBe(true);
    setWallBy(minute);
    expect(clock.trusted()).toBe(false);
  });

  it('is believed again when it is set right again', () => {
    const { clock, setWallBy } = machine();
    setWallBy(60 * minute);
    setWallBy(-60 * minute);
    expect(clock.trusted()).toBe(true);
  });

  it('that is set forward rings within half a minute about what it jumped over', () => {
    const { clock, time, setWallBy } = machine();
    const rung: string[] = [];
    clock.at(instant('2026-03-02T11:00:00.000Z'), () => rung.push(clock.now()));
    setWallBy(120 * minute);
    time.pass(30_000);
    expect(rung).toEqual(['2026-03-02T12:00:30.000Z']);
  });

  it('that is set back waits until the moment comes again', () => {
    const { clock, time, setWallBy } = machine();
    const rung: string[] = [];
    clock.at(instant('2026-03-02T10:30:00.000Z'), () => rung.push(clock.now()));
    setWallBy(-60 * minute);
    time.pass(90 * minute - 1);
    expect(rung).toEqual([]);
    time.pass(1);
    expect(rung).toEqual(['2026-03-02T10:30:00.000Z']);
  });

  it('leaves no timer behind what it rang or what was cancelled', () => {
    const { clock, time } = machine();
    clock.at(instant('2026-03-02T10:01:00.000Z'), () => {});
    clock.at(instant('2026-03-02T11:00:00.000Z'), () => {})();
    time.pass(minute);
    expect(time.timers).toBe(0);
  });
});
