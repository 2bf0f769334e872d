import { performance } from 'node:perf_hooks';
import { instantOfMs, msOf } from '@throughline/kernel';
import type { Clock } from '@throughline/ports';
import { systemTimer, timerMax, type Timer } from '../timer/timer';

/** Where the system clock has its time from, in milliseconds: the machine, or a test. */
export type SystemTime = { wall(): number; monotonic(): number; readonly timer: Timer };

const machine: SystemTime = { wall: () => Date.now(), monotonic: () => performance.now(), timer: systemTimer };

const driftMax = 5 * 60_000;

/**
 * The machine's clock. It is doubted when the wall clock jumps: set by hand, corrected by much, or after the machine slept, since the monotonic clock
 * sleeps with it. Small corrections add up until an operator confirms.
 */
export function systemClock({ wall, monotonic, timer }: SystemTime = machine): Clock {
  /** By how much the two clocks are apart; only a change of it says anything. */
  const distance = (): number => wall() - monotonic();
  let agreed = distance();

  return {
    now: () => instantOfMs(Math.floor(wall())),
    trusted: () => Math.abs(distance() - agreed) <= driftMax,
    confirm: () => {
      agreed = distance();
    },
    at: (moment, ring) => {
      const due = msOf(moment);
      let cancel = (): void => {};
      const wait = (): void => {
        cancel = timer(() => (wall() >= due ? ring() : wait()), Math.min(Math.max(due - wall(), 0), timerMax));
      };
      wait();
      return () => cancel();
    },
  };
}
