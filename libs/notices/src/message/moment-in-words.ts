import type { Instant } from '@throughline/kernel';
import { zoneAbbreviation } from './zone-abbreviation';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * `Monday, March 2, 2026, 5:00 PM EST`, as the clocks of a zone show it; seconds are cut off, so that nobody is told too late a time.
 * Throws `RangeError` for a zone that does not exist.
 */
export function momentInWords(moment: Instant, zone: string): string {
  const shown = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  const { dayOfWeek, month, day, year, hour, minute } = shown;
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${weekdays[dayOfWeek - 1]}, ${months[month - 1]} ${day}, ${year}, ${time} ${zoneAbbreviation(shown)}`;
}
