import { digitsAt } from './digits';

/** A time as a zone's clocks show it, `HH:mm`, from `00:00` to `23:59`. */
export const isTimeOfDay = (text: unknown): text is string => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Where a stretch of a day may end: a time of day, or `24:00`, the day's end. */
export const isEndOfRange = (text: unknown): text is string => text === '24:00' || isTimeOfDay(text);

export class InvalidTimeOfDay extends Error {
  override readonly name = 'InvalidTimeOfDay';
  constructor() {
    super('There is no such time of day: write one as 09:00.');
  }
}

/** Milliseconds since 00:00 on the wall. Throws {@link InvalidTimeOfDay}; `24:00` is read as the day's end. */
export function wallMsOf(timeOfDay: string): number {
  if (!isEndOfRange(timeOfDay)) throw new InvalidTimeOfDay();
  return digitsAt(timeOfDay, 0, 2) * 3_600_000 + digitsAt(timeOfDay, 3, 2) * 60_000;
}
