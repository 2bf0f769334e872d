import { performance } from 'node:perf_hooks';
import { instantOfMs, msOf, type Instant } from '@throughline/kernel';
import type { Clock } from '@throughline/ports';
import { systemTimer, timerMax, type Timer } from '../timer/timer';

type RealTime = { monotonic(): number; readonly timer: Timer };

const machine: RealTime = { monotonic: () => performance.now(), timer: systemTimer };

export type AcceleratedClockOptions = {
  readonly from: Instant;
  /** Milliseconds of this clock in a real one. */
  readonly speed: number;
  /** Where real time comes from: the machine, or a test. */
  readonly time?: RealTime;
};

/** A clock for demonstrations, beside real time altogether: days pass in minutes, and it can be held. */
export interface AcceleratedClock extends Clock {
  readonly speed: number;
  readonly paused: boolean;
  /** Throws `RangeError` unless it is a positive number. */
  setSpeed(speed: number): void;
  pause(): void;
  resume(): void;
}

/** Starts at `from` and runs at once. Throws `RangeError` unless the speed is a positive number. */
export function acceleratedClock({ from, speed, time = machine }: AcceleratedClockOptions): AcceleratedClock {
  return new Accelerated(msOf(from), positive(speed), time);
}

type Waiting = { readonly due: number; readonly ring: () => void; cancelTimer: () => void };

class Accelerated implements AcceleratedClock {
  paused = false;
  private since: number;
  private readonly waiting = new Set<Waiting>();

  constructor(private reached: number, public speed: number, private readonly time: RealTime) {
    this.since = time.monotonic();
  }

  now(): Instant {
    return instantOfMs(Math.floor(this.milliseconds()));
  }

  trusted(): boolean {
    return true;
  }

  confirm(): void {}

  at(moment: Instant, ring: () => void): () => void {
    const one: Waiting = { due: msOf(moment), ring, cancelTimer: () => {} };
    this.waiting.add(one);
    this.wait(one);
    return () => {
      one.cancelTimer();
      this.waiting.delete(one);
    };
  }

  setSpeed(speed: number): void {
    positive(speed);
    this.change(() => (this.speed = speed));
  }

  pause(): void {
    this.change(() => (this.paused = true));
  }

  resume(): void {
    this.change(() => (this.paused = false));
  }

  private milliseconds(): number {
    return this.paused ? this.reached : this.reached + (this.time.monotonic() - this.since) * this.speed;
  }

  private change(how: () => void): void {
    this.reached = this.milliseconds();
    this.since = this.time.monotonic();
    how();
    for (const one of this.waiting) this.wait(one);
  }

  /** What is due already rings also while the clock is held. */
  private wait(one: Waiting): void {
    one.cancelTimer();
    const left = one.due - this.milliseconds();
    if (this.paused && left > 0) return;
    one.cancelTimer = this.time.timer(() => this.look(one), Math.min(Math.max(left / this.speed, 0), timerMax));
  }

  private look(one: Waiting): void {
    if (this.milliseconds() < one.due) return this.wait(one);
    this.waiting.delete(one);
    one.ring();
  }
}

function positive(speed: number): number {
  if (!(Number.isFinite(speed) && speed > 0)) throw new RangeError(`A clock cannot run at the speed ${speed}.`);
  return speed;
}
