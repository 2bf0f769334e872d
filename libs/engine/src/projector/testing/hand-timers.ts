import type { Timers } from '../timers';

/** Timers that ring when a test says that time has passed, and at no other moment. */
export class HandTimers implements Timers {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly ring: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, ring: () => void): () => void {
    const waiting = { at: this.#now + ms, ring };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  /** Lets so many milliseconds pass: whatever is due rings, in its order. */
  pass(ms: number): void {
    this.#now += ms;
    const due = [...this.#waiting].filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    for (const waiting of due) if (this.#waiting.delete(waiting)) waiting.ring();
  }

  get pending(): number {
    return this.#waiting.size;
  }
}
