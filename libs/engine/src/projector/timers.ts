/** What a projector waits by. Lengths only: it has no business with the time of day. */
export type Timers = {
  /** Milliseconds on a clock that never runs backwards. */
  now(): number;
  /** Calls `ring` once, so many milliseconds later. The answer cancels. */
  after(ms: number, ring: () => void): () => void;
};

export const nodeTimers: Timers = {
  now: () => performance.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
};
