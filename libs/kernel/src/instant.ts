import type { Brand } from './brand';
import { digitsAt, padded } from './digits';
import { dayNumberOf, InvalidPlainDate, isPlainDate, plainDateOf } from './plain-date';
import { momentOfWall, msPerDay } from './wall-clock';

/**
 * A moment as UTC text with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`, of the years 0000 to 9999: a stored event reads the same everywhere, and
 * moments compare as text.
 */
export type Instant = Brand<string, 'Instant'>;

/** What was handed in is no moment. The message says why and never repeats the input, which may be anything that somebody typed. */
export class InvalidInstant extends Error {
  override readonly name = 'InvalidInstant';
}

/**
 * Reads a moment of RFC 3339 or ISO 8601 (extended format) with its zone, `Z` or an offset, and writes it as UTC. What is finer than a
 * millisecond is cut off; a leap second (`:60`) is the second before it. Throws {@link InvalidInstant} on a missing zone, a day or time that
 * does not exist, and anything else.
 */
export function instant(text: string): Instant {
  if (isInstant(text)) return text;
  if (typeof text !== 'string' || !isoMoment.test(text)) throw new InvalidInstant('This is no moment: write one as 2027-03-31T09:30:00-04:00.');
  if (!zone.test(text)) throw new InvalidInstant('This moment has no zone: end it with Z or with an offset, such as -04:00.');
  return instantOfMs(epochMsOf(text));
}

/** Whether a text is a moment in the form that {@link instant} answers with. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === 'string' && instantForm.test(text) && instantOfMs(msOf(text as Instant)) === text;

/** Milliseconds since 1970-01-01T00:00Z. */
export const msOf = (moment: Instant): number =>
  dayNumberOf(moment) * msPerDay +
  digitsAt(moment, 11, 2) * 3_600_000 +
  digitsAt(moment, 14, 2) * 60_000 +
  digitsAt(moment, 17, 2) * 1000 +
  digitsAt(moment, 20, 3);

/** The inverse of {@link msOf}. Throws {@link InvalidInstant} on a part of a millisecond and outside the years 0000 to 9999. */
export function instantOfMs(ms: number): Instant {
  if (!Number.isInteger(ms)) throw new InvalidInstant('A moment is a whole number of milliseconds.');
  if (ms < firstMs || ms > lastMs) throw new InvalidInstant('This moment lies outside the years 0000 to 9999.');
  const day = Math.floor(ms / msPerDay);
  const seconds = Math.floor((ms - day * msPerDay) / 1000);
  const time = `${padded(Math.floor(seconds / 3600), 2)}:${padded(Math.floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
  return `${plainDateOf(day)}T${time}.${padded(ms - day * msPerDay - seconds * 1000, 3)}Z` as Instant;
}

/** The moment so many milliseconds later, earlier when negative. */
export const addMs = (moment: Instant, ms: number): Instant => instantOfMs(msOf(moment) + ms);

export const earlier = (a: Instant, b: Instant): Instant => (b < a ? b : a);
export const later = (a: Instant, b: Instant): Instant => (b > a ? b : a);

/**
 * The first moment of a calendar day (`YYYY-MM-DD`) in a zone: mostly 00:00 there, but where the clocks jump over midnight the moment after the
 * jump. Throws `InvalidPlainDate` and `UnknownZone`.
 */
export function dayStartIn(zone: string, plainDate: string): Instant {
  if (!isPlainDate(plainDate)) throw new InvalidPlainDate();
  return instantOfMs(momentOfWall(zone, dayNumberOf(plainDate) * msPerDay));
}

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isoMoment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?$/i;
const zone = /(Z|[+-]\d\d(:?\d\d)?)$/i;
const firstMs = dayNumberOf('0000-01-01') * msPerDay;
const lastMs = (dayNumberOf('9999-12-31') + 1) * msPerDay - 1;

function epochMsOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (cause) {
    throw new InvalidInstant('There is no such day or no such time of day.', { cause });
  }
}
