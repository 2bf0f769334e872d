import fc from 'fast-check';
import { instantOfMs, msOf, type Instant } from '../instant';
import type { IsoDuration } from '../iso-duration';
import { dayNumberOf, plainDateOf } from '../plain-date';
import { weekdays, type HoursRange, type WeeklyHours, type WorkingCalendar } from '../working-calendar';

/** Both hemispheres, half and quarter hours, half an hour of daylight saving, changes at midnight, winter time in summer's place, and none at all. */
const zones = [
  'America/New_York', 'America/St_Johns', 'America/Havana', 'America/Santiago', 'Europe/London', 'Europe/Dublin', 'Africa/Cairo', 'Africa/Casablanca',
  'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Chatham', 'UTC',
] as const;

export const anyZone = fc.constantFrom(...zones);

/** Every run of a property sees the same cases. */
export const settled = { seed: 20_260_308, numRuns: 300 };

const ms = (text: string): number => msOf(text as Instant);
const between = (from: string, until: string) => fc.integer({ min: ms(`${from}T00:00:00.000Z`), max: ms(`${until}T00:00:00.000Z`) - 1 });

/** Milliseconds within some ten years; two of three in days in which somebody's clocks change, or a year does. */
export const anyMs = fc.oneof(
  between('2024-01-01', '2034-01-01'),
  fc.oneof(between('2026-03-06', '2026-03-10'), between('2026-03-27', '2026-04-07'), between('2026-09-26', '2026-10-06')),
  fc.oneof(between('2026-10-24', '2026-11-03'), between('2026-04-22', '2026-04-26'), between('2026-12-29', '2027-01-05')),
);

const quarterHour = 900_000;
export const anyMoment = fc.oneof(anyMs, anyMs.map((at) => at - (at % quarterHour))).map(instantOfMs);

const timeOfDay = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
const rangesOf = (edges: readonly number[]): HoursRange[] =>
  edges.flatMap((from, i) => (i % 2 === 0 && edges[i + 1] !== undefined ? [{ from: timeOfDay(from), to: timeOfDay(edges[i + 1] ?? 96) }] : []));

const hoursBetween = (min: number, max: number): fc.Arbitrary<WeeklyHours> => {
  const ranges = fc.uniqueArray(fc.integer({ min, max }), { minLength: 2, maxLength: 6 }).map((edges) => rangesOf(edges.sort((a, b) => a - b)));
  const days = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 });
  return days.chain((worked) => fc.record(Object.fromEntries(worked.map((day) => [day, ranges]))));
};

const holidays = fc
  .uniqueArray(fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2033-12-31') }), { maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b).map(plainDateOf));
const calendarOf = (hours: fc.Arbitrary<WeeklyHours>): fc.Arbitrary<WorkingCalendar> =>
  fc.record({ zone: anyZone, hours, holidays, coveredUntil: fc.constantFrom('2033-12-31', '2034-06-30') });

/** Hours at any time, nights included. */
export const anyCalendar = calendarOf(hoursBetween(0, 96));
/** Hours that no change of the clocks falls into. */
export const daytimeCalendar = calendarOf(hoursBetween(4 * 4, 22 * 4));

export const anyDays = fc.integer({ min: 1, max: 30 }).map((n) => `P${n}D` as IsoDuration);
export const anyTime = fc.integer({ min: 1, max: 6000 }).map((minutes) => `PT${minutes}M` as IsoDuration);
export const anyLimit = fc.oneof(
  anyDays,
  anyTime,
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50 })).map(([days, hours]) => `P${days}DT${hours}H` as IsoDuration),
  fc.constantFrom('P1W', 'P2W3D', 'P1M', 'P3M1DT30M').map((text) => text as IsoDuration),
);
