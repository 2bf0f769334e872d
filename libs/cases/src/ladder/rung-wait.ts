import { dueAfter, type Instant, type IsoDuration, type StepClock } from '@throughline/kernel';

/** How long a rung waits that follows the one before at once. No promise is that short, so it is no duration that the kernel would read. */
export const atOnce = 'PT0S' as IsoDuration;

/** The moment at which a rung comes that waits so long after another moment. */
export const momentAfterWait = (from: Instant, wait: IsoDuration, clock: StepClock): Instant => (wait === atOnce ? from : dueAfter(
  from, wait, clock,
).at);
