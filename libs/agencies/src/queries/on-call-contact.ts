import type { Instant, MemberId } from '@throughline/kernel';
import type { RegisteredAgency } from '../agency';
import { covers } from '../on-call-override';
import { dutyDaysFrom, type Turn } from './duty-days';

/**
 * Who answers for the agency at a moment: whom the override recorded last among those that cover it names, else whose weekly turn it is, else
 * the after-hours contact. Undefined when nobody does.
 */
export function onCallContact(agency: RegisteredAgency, at: Instant): MemberId | undefined {
  const { overrides, afterHours } = agency.onCall;
  return (overrides.findLast((override) => covers(override, at)) ?? turnAt(agency, at))?.memberId ?? afterHours ?? undefined;
}

/** Mostly today's. Where the clocks fall back over midnight, tomorrow has begun while they show today's last hour again. */
function turnAt(agency: RegisteredAgency, at: Instant): Turn | undefined {
  if (agency.onCall.shifts.length === 0) return undefined;
  for (const { start, turns } of dutyDaysFrom(agency, at, 2)) {
    if (start > at) return undefined;
    const turn = turns.find(({ from, until }) => from() <= at && at < until());
    if (turn) return turn;
  }
  return undefined;
}
