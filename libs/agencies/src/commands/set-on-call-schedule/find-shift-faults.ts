import { isEndOfRange, isTimeOfDay } from '@throughline/kernel';
import { weekdays, type Shift } from '../../agency';

/** One sentence for the schedule's author: what is wrong, where, and what to write instead. It names nobody. */
export type ShiftFault = string;

/** Everything wrong with a weekly schedule. Gaps are no fault: there the after-hours contact answers. */
export const findShiftFaults = (shifts: readonly Shift[]): readonly ShiftFault[] =>
  shifts.flatMap((shift, index) => {
    const faults = faultsWithin(shift);
    return faults.length > 0 ? faults : findOverlaps(shift, shifts.slice(0, index));
  });

function faultsWithin({ day, from, to }: Shift): readonly ShiftFault[] {
  if (!weekdays.includes(day)) return [`There is no weekday ${quoted(day)}: write one of ${weekdays.join(', ')}.`];
  if (!isTimeOfDay(from)) return [`${day}: no turn begins at ${quoted(from)}; write a time of day as 09:00.`];
  if (!isEndOfRange(to)) return [`${day}: no turn ends at ${quoted(to)}; write a time of day as 17:00, or 24:00.`];
  if (from < to) return [];
  return [`${day}: ${from} to ${to} does not end after it begins; write a night as two turns, to 24:00 and from 00:00 on the next day.`];
}

const findOverlaps = (shift: Shift, earlier: readonly Shift[]): readonly ShiftFault[] =>
  earlier
    .filter((other) => faultsWithin(other).length === 0 && other.day === shift.day && other.from < shift.to && shift.from < other.to)
    .map((other) => `${shift.day}: ${other.from} to ${other.to} and ${shift.from} to ${shift.to} overlap.`);

const quoted = (text: unknown): string => JSON.stringify(text) ?? 'nothing';
