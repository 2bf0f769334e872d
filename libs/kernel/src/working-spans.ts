import { dayNumberOf, plainDateOf } from './plain-date';
import { wallMsOf } from './time-of-day';
import { momentOfWall, msPerDay, wallOf } from './wall-clock';
import { NoWorkingTime, weekdays, type HoursRange, type WorkingCalendar } from './working-calendar';

/** A stretch of working time, in milliseconds since 1970 (`from` inclusive, `until` exclusive, never empty), on one working day. */
export interface WorkingSpan {
  readonly day: number;
  readonly from: number;
  readonly until: number;
}

/** The working time of one calendar day, in order; empty on a day off, and on a day whose hours a jump of the clocks swallows whole. */
export function spansOn(calendar: WorkingCalendar, day: number): readonly WorkingSpan[] {
  const ranges = rangesOn(calendar, day);
  if (ranges.length === 0 || isHoliday(calendar, day)) return [];
  const spans: WorkingSpan[] = [];
  for (const { from, to } of ranges) {
    const span = { day, from: momentAt(calendar, day, wallMsOf(from)), until: momentAt(calendar, day, wallMsOf(to)) };
    if (span.from < span.until) spans.push(span);
  }
  return ranges.length === 1 ? spans : spans.sort((a, b) => a.from - b.from);
}

/**
 * Working time in order, from the span that is open or just closing at `from` on, up to the last that begins before `until`.
 * It never runs for ever: it throws {@link NoWorkingTime} after ten years in a row without any, and ends with the year 9999.
 */
export function* spansFrom(calendar: WorkingCalendar, from: number, until = Infinity): Generator<WorkingSpan, void, void> {
  // The day before may be closing at this midnight.
  const firstDay = dayAt(calendar, from) - 1;
  let searchedUntil = firstDay + daysSearchedMax;
  for (let day = firstDay; day <= lastDay && day * msPerDay < until + 2 * msPerDay; day++) {
    if (day > searchedUntil) throw new NoWorkingTime();
    for (const span of spansOn(calendar, day)) {
      if (span.from >= until) return;
      if (span.until >= from) yield span;
      searchedUntil = day + daysSearchedMax;
    }
  }
}

/** The calendar day that a zone's clocks show at a moment, as its number. */
const dayAt = ({ zone }: WorkingCalendar, ms: number): number => Math.floor(wallOf(zone, ms) / msPerDay);

/** The moment at which a calendar's clocks show a time of day, by the rule of `momentOfWall`. */
export const momentAt = ({ zone }: WorkingCalendar, day: number, wallMs: number): number => momentOfWall(zone, day * msPerDay + wallMs);

export const isCovered = ({ coveredUntil }: WorkingCalendar, day: number): boolean => day <= dayNumberOf(coveredUntil);

// Day 0, 1970-01-01, was a Thursday.
function rangesOn({ hours }: WorkingCalendar, day: number): readonly HoursRange[] {
  const weekday = weekdays[(((day + 3) % 7) + 7) % 7];
  return (weekday && hours[weekday]) ?? [];
}

function isHoliday({ holidays }: WorkingCalendar, day: number): boolean {
  const date = plainDateOf(day);
  let [low, high] = [0, holidays.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((holidays[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return holidays[low] === date;
}

const daysSearchedMax = 3653;
const lastDay = dayNumberOf('9999-12-31');
