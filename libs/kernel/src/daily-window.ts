import { instantOfMs, msOf, type Instant } from './instant';
import { wallMsOf } from './time-of-day';
import { momentOfWall, msPerDay, offsetSpanAt, wallOf } from './wall-clock';

/**
 * A stretch of every day on a zone's clocks, `from` inclusive, `to` exclusive: waking hours. It may wrap midnight (`22:00` to `06:00`); with both
 * ends alike, or from `00:00` to `24:00`, it is the whole day.
 */
export type DailyWindow = { readonly zone: string; readonly from: string; readonly to: string };

/**
 * The first moment at or after a moment that lies in the window: the moment itself when it does. An end that the clocks leap over counts at the
 * leap, one that they show twice the first time. Throws `InvalidTimeOfDay` and `UnknownZone`.
 */
export function firstMomentWithin({ zone, from, to }: DailyWindow, moment: Instant): Instant {
  const [ms, fromWall, toWall] = [msOf(moment), wallMsOf(from), wallMsOf(to)];
  const untilWall = toWall > fromWall ? toWall : toWall + msPerDay;
  let dayWall = startOfDay(wallOf(zone, ms)) - msPerDay;
  // A window is over before this moment, or swallowed by a leap of the clocks, for a few days at most.
  while (momentOfWall(zone, dayWall + untilWall) <= Math.max(ms, momentOfWall(zone, dayWall + fromWall))) dayWall += msPerDay;
  return instantOfMs(Math.max(ms, momentOfWall(zone, dayWall + fromWall)));
}

/**
 * The first moment at or after a moment at which a zone's clocks show a time of day. Where they show it twice each counts; where they leap over
 * it, the leap does, so that no day is left out. Throws `InvalidTimeOfDay` and `UnknownZone`.
 */
export function nextTimeOfDay(zone: string, timeOfDay: string, moment: Instant): Instant {
  const wantedWall = wallMsOf(timeOfDay) % msPerDay;
  let ms = msOf(moment);
  for (;;) {
    const { offset, until } = offsetSpanAt(zone, ms);
    const wall = ms + offset;
    const today = startOfDay(wall) + wantedWall;
    const next = today >= wall ? today : today + msPerDay;
    if (next - offset < until) return instantOfMs(next - offset);
    if (next < wallOf(zone, until)) return instantOfMs(until);
    ms = until;
  }
}

const startOfDay = (wall: number): number => Math.floor(wall / msPerDay) * msPerDay;
