import type { DemoClock } from '../demo.composition';

const lookEveryMs = 20;
const lagMaxMs = 30;
const underWayMax = 12;

/**
 * Lets invented time stand still while the machine has not caught up with what happened in it: a demo on a slow or busy machine takes longer, and its
 * people are not late because of that.
 */
export class Pace {
  readonly #timer: NodeJS.Timeout;
  #lookedAt = performance.now();

  constructor(clock: DemoClock, underWay: () => number) {
    this.#timer = setInterval(() => {
      const now = performance.now();
      const lag = now - this.#lookedAt - lookEveryMs;
      this.#lookedAt = now;
      const behind = lag > lagMaxMs || underWay() > underWayMax;
      if (behind && !clock.paused) clock.pause();
      if (!behind && clock.paused) clock.resume();
    }, lookEveryMs);
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
