/** Runs something after so many milliseconds, at most 2,147,483,647. The answer cancels. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

export const systemTimer: Timer = (run, milliseconds) => {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
};

/**
 * No timer is set for longer: the platform's are counted on the monotonic clock and fire at once beyond 24.8 days, while what is waited for is a
 * moment of a clock that may be set forward or sped up.
 */
export const timerMax = 30_000;
