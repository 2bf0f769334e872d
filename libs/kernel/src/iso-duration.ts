import type { Brand } from './brand';

/** A length of time as an ISO 8601 duration, such as `P5D`, `PT8H` or `P1DT4H`: longer than nothing, and no longer than a hundred years. */
export type IsoDuration = Brand<string, 'IsoDuration'>;

/** What was handed in is no length that anybody can promise. The message says why and never repeats the input. */
export class InvalidDuration extends Error {
  override readonly name = 'InvalidDuration';
}

/**
 * Reads a duration and keeps it as it was written. Throws {@link InvalidDuration} on other texts, on nothing (`PT0S`), on a negative one, on what
 * is finer than a millisecond and on more than a hundred years.
 */
export function isoDuration(text: string): IsoDuration {
  partsOf(text);
  return text as IsoDuration;
}

export function isIsoDuration(text: unknown): text is IsoDuration {
  try {
    partsOf(text);
    return true;
  } catch {
    return false;
  }
}

/** What a clock counts: units of the calendar, and the rest in milliseconds. */
export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly timeMs: number;
}

/** Throws {@link InvalidDuration} as {@link isoDuration} does. */
export function partsOf(text: unknown): DurationParts {
  const { sign, years, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds } = parsed(text);
  if (sign <= 0) throw new InvalidDuration('A duration is longer than nothing, and not negative.');
  if (microseconds !== 0 || nanoseconds !== 0) throw new InvalidDuration('A duration counts nothing finer than a millisecond.');

  const timeMs = hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds;
  const daysAtMost = years * 366 + months * 31 + weeks * 7 + days + timeMs / 86_400_000;
  if (daysAtMost > 100 * 366) throw new InvalidDuration('A duration is not longer than a hundred years.');
  return { years, months, weeks, days, timeMs };
}

function parsed(text: unknown): Temporal.Duration {
  if (typeof text !== 'string') throw new InvalidDuration(noDuration);
  try {
    return Temporal.Duration.from(text);
  } catch (cause) {
    throw new InvalidDuration(noDuration, { cause });
  }
}

const noDuration = 'This is no ISO 8601 duration: write one as P5D, PT8H or P1DT4H, without commas inside days and with one sign.';
