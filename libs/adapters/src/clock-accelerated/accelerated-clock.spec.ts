import { instant } from '@throughline/kernel';
import { clockContract } from '@throughline/testing/ports';
import { HandDrivenTime } from '../testing';
import { acceleratedClock } from '.';

const from = instant('2026-03-02T10:00:00.000Z');

const hourAMinute = 60;

function demonstration(speed = hourAMinute) {
  const time = new HandDrivenTime();
  return { time, clock: acceleratedClock({ from, speed, time }) };
}

clockContract('accelerated', () => {
  const { clock, time } = demonstration(1);
  return { clock, pass: async (milliseconds) => time.pass(milliseconds) };
});

describe('an accelerated clock', () => {
  const minute = 60_000;

  it('runs so many times faster than real time', () => {
    const { clock, time } = demonstration();
    time.pass(minute);
    expect(clock.now()).toBe('2026-03-02T11:00:00.000Z');
  });

  it('rings when its own time has come', () => {
    const { clock, time } = demonstration();
    const rung: string[] = [];
    clock.at(instant('2026-03-03T10:00:00.000Z'), () => rung.push(clock.now()));
    time.pass(24 * minute - 1);
    expect(rung).toEqual([]);
    time.pass(1);
    expect(rung).toEqual(['2026-03-03T10:00:00.000Z']);
  });

  it('stands still while it is held, and goes on from there', () => {
    const { clock, time } = demonstration();
    const rung: string[] = [];
    clock.at(instant('2026-03-02T10:30:00.000Z'), () => rung.push(clock.now()));
    time.pass(minute / 4);
    clock.pause();
    time.pass(10 * minute);
    expect([clock.paused, clock.now(), rung]).toEqual([true, '2026-03-02T10:15:00.000Z', []]);
    clock.resume();
    time.pass(minute / 4);
    expect([clock.paused, clock.now(), rung]).toEqual([false, '2026-03-02T10:30:00.000Z', ['2026-03-02T10:30:00.000Z']]);
  });

  it('changes its speed without a jump, and rings by the new one', () => {
    const { clock, time } = demonstration();
    const rung: string[] = [];
    clock.at(instant('2026-03-02T12:00:00.000Z'), () => rung.push('noon'));
    time.pass(minute);
    clock.setSpeed(3_600);
    expect([clock.speed, clock.now()]).toEqual([3_600, '2026-03-02T11:00:00.000Z']);
    time.pass(999);
    expect(rung).toEqual([]);
    time.pass(1);
    expect(rung).toEqual(['noon']);
  });

  it('takes changes of speed while it is held', () => {
    const { clock, time } = demonstration();
    clock.pause();
    clock.setSpeed(1);
    time.pass(minute);
    clock.resume();
    time.pass(1_000);
    expect(clock.now()).toBe('2026-03-02T10:00:01.000Z');
  });

  it('rings about what has passed also while it is held', () => {
    const { clock, time } = demonstration();
    const rung: string[] = [];
    clock.pause();
    clock.at(from, () => rung.push('passed'));
    time.pass(1);
    expect(rung).toEqual(['passed']);
  });

  it('of this machine goes on', async () => {
    const clock = acceleratedClock({ from, speed: 1_000_000 });
    await new Promise<void>((resolve) => void clock.at(instant('2026-03-02T10:01:00.000Z'), resolve));
    expect(clock.now() >= '2026-03-02T10:01:00.000Z').toBe(true);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('cannot run at the speed %d', (speed) => {
    expect(() => acceleratedClock({ from, speed })).toThrow(RangeError);
    expect(() => demonstration().clock.setSpeed(speed)).toThrow(RangeError);
  });
});
