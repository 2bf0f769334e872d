import { weekdays, type HoursRange, type WorkingCalendar } from '@throughline/kernel';
import { together } from '../../terminal/flow';
import type { ProposedHoliday } from './propose-holidays';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon–Fri 09:00–17:00`: days that follow one another with the same hours are told together. */
export function hoursInWords({ hours }: Pick<WorkingCalendar, 'hours'>): string {
  const runs: { first: string; last: string; told: string }[] = [];
  for (const day of weekdays) {
    const told = (hours[day] ?? []).map(({ from, to }: HoursRange) => `${from}–${to}`).join(', ');
    const name = `${day.slice(0, 1).toUpperCase()}${day.slice(1, 3)}`;
    const run = runs.at(-1);
    if (run?.told === told) run.last = name;
    else runs.push({ first: name, last: name, told });
  }
  return runs.filter(({ told }) => told !== '').map(({ first, last, told }) => `${first === last ? first : `${first}–${last}`} ${told}`).join('; ');
}

/** One line a year: `2026  1 Jan New Year's Day · 25 May Memorial Day`. */
export function holidaysInWords(holidays: readonly ProposedHoliday[]): readonly { readonly year: string; readonly days: string }[] {
  const byYear = Map.groupBy(holidays, ({ date }) => date.slice(0, 4));
  return [...byYear].map(([year, days]) => ({ year, days: days.map(({ date, name }) => together(`${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${name}`)).join(' · ') }));
}
