import { dayStartIn, firstMomentWithin, type Instant, type MemberId } from '@throughline/kernel';
import { weekdays, type RegisteredAgency, type Shift } from '../agency';

/** A shift on one calendar day, from its beginning (inclusive) to its end. Empty where a jump of the clocks swallows it whole. */
export type Turn = { readonly from: Instant; readonly until: Instant; readonly memberId: MemberId };

/**
 * The turns of duty of `days` calendar days, beginning with the one that the agency's clocks show at a moment. Where the clocks jump over an end of a
 * shift, it falls on the jump; where they show it twice, on the first: duty is handed over once, and never left between two shifts that touch.
 */
export function turnsFrom({ calendar: { zone }, onCall }: RegisteredAgency, at: Instant, days: number): readonly Turn[] {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  return Array.from({ length: days }, (_, later) => today.add({ days: later })).flatMap((date) =>
    onCall.shifts.filter(({ day }) => day === weekdays[date.dayOfWeek - 1]).map((shift) => turnOn(zone, date, shift)));
}

const turnOn = (zone: string, date: Temporal.PlainDate, { from, to, memberId }: Shift): Turn => ({
  from: momentOn(zone, date, from),
  until: momentOn(zone, date, to),
  memberId,
});

function momentOn(zone: string, date: Temporal.PlainDate, time: string): Instant {
  if (time === '24:00') return dayStartIn(zone, date.add({ days: 1 }).toString());
  return firstMomentWithin({ zone, from: time, to: '24:00' }, dayStartIn(zone, date.toString()));
}
