import { addMs, instantOfMs, msOf, type Instant } from './instant';
import { momentOfWall, msPerDay, wallOf } from './wall-clock';

/**
 * When something happened, as somebody said it. `about` is up to {@link aboutMs} either side; `day` is at some time on the calendar day that `at`
 * falls on, in the zone of whoever said it.
 */
export type OccurredAt = { readonly at: Instant; readonly precision: 'exact' | 'about' | 'day' };

/** "At about ten": an hour either side, which is how far apart two people remember the same call. */
const aboutMs = 3_600_000;

/** The first moment at which it can have happened. A statutory limit counts from here. Throws `UnknownZone` when only the day is known. */
export function earliestEdge({ at, precision }: OccurredAt, zone: string): Instant {
  if (precision === 'exact') return at;
  return precision === 'about' ? addMs(at, -aboutMs) : instantOfMs(startOfDayOf(at, zone, 0));
}

/** The last moment at which it can have happened, to the millisecond. Throws `UnknownZone` when only the day is known. */
export function latestEdge({ at, precision }: OccurredAt, zone: string): Instant {
  if (precision === 'exact') return at;
  return precision === 'about' ? addMs(at, aboutMs) : instantOfMs(startOfDayOf(at, zone, 1) - 1);
}

function startOfDayOf(at: Instant, zone: string, daysLater: number): number {
  const day = Math.floor(wallOf(zone, msOf(at)) / msPerDay);
  return momentOfWall(zone, (day + daysLater) * msPerDay);
}
