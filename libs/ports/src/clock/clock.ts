import type { Instant } from '@throughline/kernel';

/** Where moments come from. The core never asks it: a moment comes in with the command. */
export interface Clock {
  now(): Instant;
  /**
   * Whether the wall clock can be believed: false while it has drifted more than five minutes from the monotonic clock since both
   * were last compared and an operator has not confirmed it. Statutory misses wait as long as it is false.
   */
  trusted(): boolean;
  /** An operator has looked at the wall clock and says that it is right. */
  confirm(): void;
  /** Calls `ring` once, when `now()` has reached `moment`, at once if it has passed. No limit to how far ahead. The answer cancels. */
  at(moment: Instant, ring: () => void): () => void;
}
