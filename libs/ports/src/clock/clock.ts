import type { Instant } from '@throughline/kernel';

/** Where moments come from. The core never asks it: a moment comes in with the command. */
export interface Clock {
  /** May lie before what it said last: a wall clock can be set back. */
  now(): Instant;
  /**
   * Whether the wall clock can be believed: false while it disagrees by more than five minutes with the monotonic clock about how much time
   * has passed since the start, or since an operator confirmed it. Statutory misses wait as long as it is false.
   */
  trusted(): boolean;
  /** An operator has looked at the wall clock and says that it is right. */
  confirm(): void;
  /**
   * Calls `ring` once, when `now()` has reached `moment`, soon if it has passed, but never inside this call. No limit to how far ahead.
   * A wall clock that is set forward is noticed within 30 s. The answer cancels; cancelling what has rung changes nothing.
   */
  at(moment: Instant, ring: () => void): () => void;
}
