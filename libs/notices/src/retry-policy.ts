import { addMs, type Instant } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long after each failed try the next one comes, in ms. When the list is spent, the way is given up. */
const waits: Readonly<Record<Urgency, readonly number[]>> = {
  danger: [15 * second, 30 * second, minute, 2 * minute],
  today: [minute, 5 * minute, 15 * minute, 30 * minute],
  routine: [5 * minute, 30 * minute, 2 * hour, 6 * hour],
};

/** When a message is tried again whose `attempt`th try (from 1) failed at `failedAt`; null when it was the last. */
export function nextTryAfter(urgency: Urgency, attempt: number, failedAt: Instant): Instant | null {
  const wait = waits[urgency][attempt - 1];
  return wait === undefined ? null : addMs(failedAt, wait);
}
