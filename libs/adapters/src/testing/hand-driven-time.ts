import type { Timer } from '../timer/timer';

/** Beyond this the platform's timers fire at once. */
const platformMax = 2_147_483_647;

/** A monotonic clock and its timers, driven by the test. */
export class HandDrivenTime {
  private elapsed = 0;
  private waiting: { readonly at: number; readonly run: () => void }[] = [];

  readonly monotonic = (): number => this.elapsed;

  readonly timer: Timer = (run, milliseconds) => {
    const wait = milliseconds > platformMax ? 1 : Math.max(1, Math.ceil(milliseconds));
    const one = { at: this.elapsed + wait, run };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };

  get timers(): number {
    return this.waiting.length;
  }

  /** Fires what is due, each at its time, in order. */
  pass(milliseconds: number): void {
    const until = this.elapsed + milliseconds;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.elapsed = next.at;
      next.run();
    }
    this.elapsed = until;
  }
}
