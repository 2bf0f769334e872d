import { readFileSync } from 'node:fs';
import { findCalendarFaults, weekdays, type HoursRange, type WeeklyHours, type WorkingCalendar } from '@throughline/kernel';
import { Refused } from '../../refused';
import { proposeHolidays, type Place, type ProposedHoliday } from './propose-holidays';

export type HoursAsked = Place & {
  /** `office`, `always`, or the name of a JSON file. */
  readonly hours: string;
  readonly zone: string;
};
export type ProposedCalendar = { readonly calendar: WorkingCalendar; readonly proposed: readonly ProposedHoliday[] };

const yearsProposed = 3;
const everyDay = (days: readonly (typeof weekdays)[number][], range: HoursRange): WeeklyHours => Object.fromEntries(days.map((day) => [day, [range]]));
const officeHours = everyDay(weekdays.slice(0, 5), { from: '09:00', to: '17:00' });
const roundTheClock = everyDay(weekdays, { from: '00:00', to: '24:00' });

/**
 * A calendar to begin with. Office hours, and hours from a file without holidays of its own, get the holidays that a library proposes for this year and the
 * next two; who works round the clock works on holidays too. Throws {@link Refused} when clocks could not run on it.
 */
export async function calendarFrom(asked: HoursAsked, thisYear: number): Promise<ProposedCalendar> {
  const given = asked.hours === 'office' ? { hours: officeHours } : asked.hours === 'always' ? { hours: roundTheClock, holidays: [] } : calendarInFile(asked.hours);
  const proposed = given.holidays === undefined ? await proposeHolidays(asked, thisYear, yearsProposed) : [];
  const calendar = { zone: asked.zone, holidays: proposed.map(({ date }) => date), coveredUntil: `${thisYear + yearsProposed - 1}-12-31`, ...given };
  return { calendar: checked(calendar), proposed };
}

/** A whole calendar, as `agency calendar` prints it. Throws {@link Refused}. */
export const wholeCalendarIn = (file: string): WorkingCalendar => checked({ zone: '', holidays: [], coveredUntil: '', ...calendarInFile(file) });

/** Hours of the week by themselves, or a calendar that may leave out all but them. */
function calendarInFile(file: string): Partial<WorkingCalendar> & Pick<WorkingCalendar, 'hours'> {
  const content = jsonIn(file);
  return 'hours' in content ? (content as WorkingCalendar) : { hours: content };
}

function jsonIn(file: string): object {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    if (typeof content === 'object' && content !== null) return content;
  } catch (cause) {
    throw new Refused(`${file} could not be read as hours: give office, always, or the name of a JSON file such as {"monday": [{"from": "09:00", "to": "17:00"}]}.`, { cause });
  }
  throw new Refused(`${file} holds no hours: write them as {"monday": [{"from": "09:00", "to": "17:00"}]}.`);
}

function checked(calendar: WorkingCalendar): WorkingCalendar {
  const faults = findCalendarFaults(calendar);
  if (faults.length > 0) throw new Refused(['Clocks could not run on this calendar:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  return calendar;
}
