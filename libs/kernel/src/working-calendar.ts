import { InvalidPlainDate, isPlainDate } from './plain-date';
import { isEndOfRange, isTimeOfDay } from './time-of-day';
import { isZone, UnknownZone } from './zone';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of one day on the wall, `from` inclusive, `to` exclusive. `to` may be `24:00`; a shift over midnight is written as two ranges. */
export type HoursRange = { readonly from: string; readonly to: string };
export type WeeklyHours = { readonly [day in Weekday]?: readonly HoursRange[] };

/** When an agency works. Its dates are explicit: nothing here knows a country's holidays. */
export type WorkingCalendar = {
  /** A name of the IANA database. */
  readonly zone: string;
  readonly hours: WeeklyHours;
  /** Calendar days (`YYYY-MM-DD`) on which nobody works, each once and in order. */
  readonly holidays: readonly string[];
  /** The last calendar day up to which the holidays are known. After it weekly hours count alone. */
  readonly coveredUntil: string;
};

/** A calendar on which nothing falls due: no working time in ten years, or none before the years that moments are written in run out. */
export class NoWorkingTime extends Error {
  override readonly name = 'NoWorkingTime';
  constructor() {
    super('This calendar has no working time left to count: none in ten years, or none before the year 10000.');
  }
}

/** One sentence for the calendar's author: what is wrong, where, and what to write instead. */
export type CalendarFault = string;

/** Everything wrong with a calendar; empty when clocks can run on it. Clocks expect a calendar without faults. */
export const findCalendarFaults = ({ zone, hours, holidays, coveredUntil }: WorkingCalendar): readonly CalendarFault[] => [
  ...(isZone(zone) ? [] : [new UnknownZone(zone).message]),
  ...findHoursFaults(hours),
  ...findHolidayFaults(holidays, coveredUntil),
  ...(isPlainDate(coveredUntil) ? [] : [`coveredUntil: ${quoted(coveredUntil)}. ${new InvalidPlainDate().message}`]),
];

function findHoursFaults(hours: WeeklyHours): readonly CalendarFault[] {
  const unknown = Object.keys(hours).filter((day) => !isWeekday(day));
  const worked = weekdays.filter((day) => hours[day]?.length);
  return [
    ...unknown.map((day) => `There is no weekday ${quoted(day)}: write one of ${weekdays.join(', ')}.`),
    ...worked.flatMap((day) => findRangeFaults(day, hours[day] ?? [])),
    ...(worked.length > 0 ? [] : ['There is no working hour in the whole week: a business clock would never end.']),
  ];
}

function findRangeFaults(day: Weekday, ranges: readonly HoursRange[]): readonly CalendarFault[] {
  const faults = ranges.flatMap((range) => findEdgeFaults(day, range));
  if (faults.length > 0) return faults;
  const inOrder = ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.flatMap((range, i) => {
    const next = inOrder[i + 1];
    return next && next.from < range.to ? [`${day}: ${spoken(range)} and ${spoken(next)} overlap.`] : [];
  });
}

function findEdgeFaults(day: Weekday, range: HoursRange): readonly CalendarFault[] {
  const { from, to } = range;
  if (!isTimeOfDay(from)) return [`${day}: no range begins at ${quoted(from)}; write a time of day as 09:00.`];
  if (!isEndOfRange(to)) return [`${day}: no range ends at ${quoted(to)}; write a time of day as 17:00, or 24:00.`];
  if (from < to) return [];
  return [`${day}: ${spoken(range)} does not end after it begins; write a shift over midnight as two ranges, to 24:00 and from 00:00 on the next day.`];
}

function findHolidayFaults(holidays: readonly string[], coveredUntil: string): readonly CalendarFault[] {
  return holidays.flatMap((day, i) => {
    const before = holidays[i - 1];
    if (!isPlainDate(day)) return [`holidays: ${quoted(day)}. ${new InvalidPlainDate().message}`];
    if (before === day) return [`holidays: ${day} is there twice.`];
    if (isPlainDate(before) && before > day) return [`holidays: ${day} comes after ${before}; write them in order.`];
    if (isPlainDate(coveredUntil) && day > coveredUntil) return [`holidays: ${day} is later than ${coveredUntil}, the last day covered.`];
    return [];
  });
}

const isWeekday = (text: string): text is Weekday => (weekdays as readonly string[]).includes(text);
const spoken = ({ from, to }: HoursRange): string => `${from} to ${to}`;
const quoted = (text: unknown): string => JSON.stringify(text) ?? 'nothing';
