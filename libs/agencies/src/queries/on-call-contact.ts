import type { Instant, MemberId } from '@throughline/kernel';
import type { RegisteredAgency } from '../agency';
import { covers } from '../on-call-override';
import { turnsFrom } from './turns';

/**
 * Who answers for the agency at a moment: whom the override recorded last among those that cover it names, else whose weekly turn it is, else
 * the after-hours contact. Undefined when nobody does.
 */
export function onCallContact(agency: RegisteredAgency, at: Instant): MemberId | undefined {
  const { overrides, afterHours } = agency.onCall;
  const override = overrides.findLast((candidate) => covers(candidate, at));
  // Tomorrow's turns too: where the clocks fall back over midnight, a new day has begun while they show the old one's last hour again.
  return (override ?? turnsFrom(agency, at, 2).find((turn) => covers(turn, at)))?.memberId ?? afterHours ?? undefined;
}
