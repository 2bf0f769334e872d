import { dayStartIn, firstMomentWithin, type Instant, type MemberId } from '@throughline/kernel';
import { weekdays, type RegisteredAgency } from '../agency';

/**
 * A shift on one calendar day, from its beginning (inclusive) to its end; empty where a jump of the clocks swallows it whole. Its moments are worked
 * out when asked for: most are never looked at.
 */
export type Turn = { readonly memberId: MemberId; from(): Instant; until(): Instant };
export type DutyDay = { readonly start: Instant; readonly turns: readonly Turn[] };

/**
 * The turns of duty of `days` calendar days, beginning with the one that the agency's clocks show at a moment. Where the clocks jump over an end of a
 * shift, it falls on the jump; where they show it twice, on the first: duty is handed over once, and never left between two shifts that touch.
 */
export function* dutyDaysFrom({ calendar: { zone }, onCall }: RegisteredAgency, at: Instant, days: number): Generator<DutyDay, void, void> {
  const first = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  for (let passed = 0; passed < days; passed++) {
    const [today, tomorrow] = [first.add({ days: passed }), first.add({ days: passed + 1 })];
    const start = dayStartIn(zone, today.toString());
    const momentOf = (time: string): Instant =>
      time === '24:00' ? dayStartIn(zone, tomorrow.toString()) : firstMomentWithin({ zone, from: time, to: '24:00' }, start);
    const shifts = onCall.shifts.filter(({ day }) => day === weekdays[today.dayOfWeek - 1]);
    yield { start, turns: shifts.map(({ from, to, memberId }) => ({ memberId, from: () => momentOf(from), until: () => momentOf(to) })) };
  }
}
