import { digitsAt, padded } from './digits';

/** A calendar day as `YYYY-MM-DD`, of the years 0000 to 9999: compares as text. It says nothing about a zone. */
export const isPlainDate = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && plainDateOf(dayNumberOf(text)) === text;

export class InvalidPlainDate extends Error {
  override readonly name = 'InvalidPlainDate';
  constructor() {
    super('There is no such calendar day: write one as 2027-03-31.');
  }
}

/**
 * Days since 1970-01-01, of a text that is a plain date. Where its day does not exist (2027-02-30) the count runs on into the next month.
 * Counted in the proleptic Gregorian calendar, in years that begin in March, so that the leap day is a year's last
 * (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"): it stands in loops where a `Temporal.PlainDate` costs twenty times as much.
 */
export function dayNumberOf(plainDate: string): number {
  const month = digitsAt(plainDate, 5, 2);
  const year = digitsAt(plainDate, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digitsAt(plainDate, 8, 2) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The inverse of {@link dayNumberOf}, for days of the years 0000 to 9999. */
export function plainDateOf(dayNumber: number): string {
  const sinceEras = dayNumber + 719_468;
  const era = Math.floor(sinceEras / 146_097);
  const dayOfEra = sinceEras - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
