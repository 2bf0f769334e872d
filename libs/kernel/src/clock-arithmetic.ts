import { earlier, instantOfMs, msOf, type Instant } from './instant';
import { partsOf, type DurationParts, type IsoDuration } from './iso-duration';
import { dayNumberOf, plainDateOf } from './plain-date';
import { msPerDay, wallOf } from './wall-clock';
import { NoWorkingTime, type WorkingCalendar } from './working-calendar';
import { isCovered, momentAt, spansFrom, spansOn, type WorkingSpan } from './working-spans';
import { isZone, UnknownZone } from './zone';

/** What a limit is counted on: nights and weekends too, or the working time of the agency that holds the step. */
export type ClockKind = 'calendar' | 'business';
export type StepClock = { readonly kind: 'calendar'; readonly zone: string } | { readonly kind: 'business'; readonly calendar: WorkingCalendar };

/** A moment worked out on a clock. Provisional when it used a day after the calendar's `coveredUntil`, whose holidays nobody has entered yet. */
export type ClockMoment = { readonly at: Instant; readonly provisional: boolean };

/**
 * The moment at which a limit that counts from `start` is over.
 *
 * On a calendar clock hours and what is smaller are elapsed time. Days, weeks, months and years keep the wall time in the zone, also across a
 * change of the clocks; a wall time that they leap over is moved on by the leap, and of one that they show twice the first counts. A month
 * without the day ends on its last.
 *
 * On a business clock a start outside working hours counts from the next opening. Then
 * - years, months and weeks move on in the calendar as above; a day off is put off to the next working day's opening;
 * - n days lead to the same wall time on the nth working day after. Outside that day's hours it is the latest working moment of the day that is not
 *   later than the wall time (closing, if need be), and the opening when there is none;
 * - hours and what is smaller are then working time: nights, days off and breaks don't count, and an hour that the clocks repeat counts twice.
 *
 * Never before `start`. Throws `UnknownZone`, {@link NoWorkingTime}, and `InvalidInstant` after the year 9999.
 */
export function dueAfter(start: Instant, limit: IsoDuration, clock: StepClock): ClockMoment {
  const parts = partsOf(limit);
  if (clock.kind === 'calendar') return { at: instantOfMs(afterDates(msOf(start), parts, clock.zone) + parts.timeMs), provisional: false };

  const { calendar } = clock;
  if (!hasDates(parts)) return clockMoment(calendar, consume(calendar, msOf(start), parts.timeMs));
  const landed = afterWorkingDays(calendar, msOf(start), parts);
  return clockMoment(calendar, parts.timeMs === 0 ? landed : consume(calendar, landed.ms, parts.timeMs));
}

/** Milliseconds that a clock counts between two moments; 0 when `to` is not after `from`. Throws {@link NoWorkingTime}. */
export function elapsedOn(clock: StepClock, from: Instant, to: Instant): number {
  const [fromMs, toMs] = [msOf(from), msOf(to)];
  if (toMs <= fromMs) return 0;
  if (clock.kind === 'calendar') return toMs - fromMs;

  let elapsed = 0;
  for (const span of spansFrom(clock.calendar, fromMs, toMs)) elapsed += Math.min(span.until, toMs) - Math.max(span.from, fromMs);
  return elapsed;
}

/**
 * The first moment at which a clock has counted `ms` since `from`: the inverse of {@link elapsedOn}. Working time that ends with the day ends at
 * closing, not at the next opening. On a business clock 0 ms outside working hours lead to the next opening (at closing to closing itself),
 * since nothing falls due while nobody works. Throws `RangeError` unless `ms` is a whole number, 0 or more, and {@link NoWorkingTime}.
 */
export function afterOn(clock: StepClock, from: Instant, ms: number): ClockMoment {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError('A clock counts whole milliseconds, 0 or more.');
  if (clock.kind === 'calendar') return { at: instantOfMs(msOf(from) + ms), provisional: false };
  return clockMoment(clock.calendar, consume(clock.calendar, msOf(from), ms));
}

/** The moment at which this fraction (0 to 1) of a window has passed on a clock, never after `due`. Throws `RangeError` on another fraction. */
export function fractionOfWindow(clock: StepClock, start: Instant, due: Instant, fraction: number): Instant {
  if (!(fraction >= 0 && fraction <= 1)) throw new RangeError('A fraction of a window lies between 0 and 1.');
  if (fraction === 1) return due;
  return earlier(due, afterOn(clock, start, Math.round(elapsedOn(clock, start, due) * fraction)).at);
}

/** Whether it is working time. Opening is, closing is not. */
export function isWorkingAt(calendar: WorkingCalendar, moment: Instant): boolean {
  const ms = msOf(moment);
  for (const span of spansFrom(calendar, ms, ms + 1)) if (ms < span.until) return true;
  return false;
}

/** The first working moment at or after a moment: the moment itself in working hours. Throws {@link NoWorkingTime}. */
export function nextOpening(calendar: WorkingCalendar, moment: Instant): Instant {
  const ms = msOf(moment);
  return instantOfMs(Math.max(ms, openSpan(calendar, ms).from));
}

type WorkingMoment = { readonly day: number; readonly ms: number };

/** Days are only ever used in order, so the last one tells whether any was not covered. */
const clockMoment = (calendar: WorkingCalendar, { day, ms }: WorkingMoment): ClockMoment => ({
  at: instantOfMs(ms),
  provisional: !isCovered(calendar, day),
});

const hasDates = ({ years, months, weeks, days }: DurationParts): boolean => years + months + weeks + days > 0;

function afterDates(start: number, parts: DurationParts, zone: string): number {
  if (!isZone(zone)) throw new UnknownZone(zone);
  if (!hasDates(parts)) return start;
  const { years, months, weeks, days } = parts;
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).add({ years, months, weeks, days }).epochMilliseconds;
}

function afterWorkingDays(calendar: WorkingCalendar, start: number, parts: DurationParts): WorkingMoment {
  const opening = openSpan(calendar, start);
  const date = movedOn(opening.day, parts);
  const day = nthWorkingDay(calendar, date, parts.days);
  const putOff = parts.days === 0 && day !== date;
  const wallMs = putOff ? 0 : wallOf(calendar.zone, Math.max(start, opening.from)) - opening.day * msPerDay;
  return landOn(calendar, day, wallMs);
}

function movedOn(day: number, { years, months, weeks }: DurationParts): number {
  if (years + months === 0) return day + weeks * 7;
  return dayNumberOf(Temporal.PlainDate.from(plainDateOf(day)).add({ years, months, weeks }).toString());
}

/** The nth working day after a date; for 0 the date itself or the first working day after it. */
function nthWorkingDay(calendar: WorkingCalendar, date: number, n: number): number {
  let left = n;
  let latest = n === 0 ? date - 1 : date;
  for (const { day } of spansFrom(calendar, momentAt(calendar, date, 0))) {
    if (day <= latest) continue;
    latest = day;
    left--;
    if (left <= 0) return day;
  }
  throw new NoWorkingTime();
}

function landOn(calendar: WorkingCalendar, day: number, wallMs: number): WorkingMoment {
  const moment = momentAt(calendar, day, wallMs);
  const spans = spansOn(calendar, day);
  const begun = spans.findLast(({ from }) => from <= moment);
  return { day, ms: begun ? Math.min(moment, begun.until) : Math.min(...spans.map(({ from }) => from)) };
}

function openSpan(calendar: WorkingCalendar, ms: number): WorkingSpan {
  for (const span of spansFrom(calendar, ms)) if (span.until > ms) return span;
  throw new NoWorkingTime();
}

function consume(calendar: WorkingCalendar, from: number, ms: number): WorkingMoment {
  let left = ms;
  for (const span of spansFrom(calendar, from)) {
    const begin = Math.max(from, span.from);
    const room = span.until - begin;
    if (room >= left) return { day: span.day, ms: begin + left };
    left -= room;
  }
  throw new NoWorkingTime();
}
