import { instantOfMs, type Instant, type IsoDuration, type WorkingCalendar } from '@throughline/kernel';
import type { Limit, Urgency } from '@throughline/protocols';

/**
 * How long people wait for one another, worked out the way a person with a calendar would, day by day, and not the way the product does: what both agree on
 * is then no accident.
 */
const zoned = (moment: Instant, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
const momentOf = (when: Temporal.ZonedDateTime): Instant => instantOfMs(when.epochMilliseconds);
const wallTime = (when: Temporal.ZonedDateTime): string => when.toPlainTime().toString({ smallestUnit: 'millisecond' });

/** A wall time is a text such as 07:00, and compares as text. */
export type NoticeHours = { readonly wakingFrom: string; readonly wakingTo: string; readonly digestAt: string };

/** When a notice may first go out: at once, in waking hours, or with the digest. */
export function goesOutAt(urgency: Urgency, at: Instant, zone: string, { wakingFrom, wakingTo, digestAt }: NoticeHours): Instant {
  if (urgency === 'danger') return at;
  const now = zoned(at, zone);
  if (urgency === 'today' && wakingFrom <= wallTime(now) && wallTime(now) < wakingTo) return at;
  const from = urgency === 'today' ? wakingFrom : digestAt;
  const today = now.withPlainTime(Temporal.PlainTime.from(from));
  return momentOf(Temporal.ZonedDateTime.compare(today, now) >= 0 ? today : now.add({ days: 1 }).withPlainTime(Temporal.PlainTime.from(from)));
}

/** The moment that lies a rung's wait after another. Business waits are whole working days in the protocols that simulated lives run. */
export const afterWait = (from: Instant, { clock, limit }: Limit, zone: string, calendar?: WorkingCalendar): Instant =>
  clock === 'business' && calendar ? workingDaysAfter(from, limit, calendar) : momentOf(zoned(from, zone).add(Temporal.Duration.from(limit)));

/** The same wall time on the nth working day after; from the next opening, where it is not working time. */
function workingDaysAfter(from: Instant, limit: IsoDuration, calendar: WorkingCalendar): Instant {
  const { days } = Temporal.Duration.from(limit);
  const start = nextOpening(zoned(from, calendar.zone), calendar);
  let date = start.toPlainDate();
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (hoursOn(date, calendar)) left -= 1;
  }
  return momentOf(date.toZonedDateTime({ timeZone: calendar.zone, plainTime: start.toPlainTime() }));
}

function nextOpening(when: Temporal.ZonedDateTime, calendar: WorkingCalendar): Temporal.ZonedDateTime {
  const hours = hoursOn(when.toPlainDate(), calendar);
  if (hours && hours.from <= wallTime(when) && wallTime(when) < hours.to) return when;
  if (hours && wallTime(when) < hours.from) return when.withPlainTime(Temporal.PlainTime.from(hours.from));
  const tomorrow = when.add({ days: 1 }).startOfDay();
  return nextOpening(tomorrow, calendar);
}

/** The invented county works in one stretch a day, every day that has hours alike. */
function hoursOn(date: Temporal.PlainDate, { hours, holidays }: WorkingCalendar): { readonly from: string; readonly to: string } | undefined {
  const weekday = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const)[date.dayOfWeek - 1];
  return holidays.includes(date.toString()) || !weekday ? undefined : hours[weekday]?.[0];
}
