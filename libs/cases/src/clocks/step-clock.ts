import type { RegisteredAgency } from '@throughline/agencies';
import type { AgencyId, ClockKind, StepClock } from '@throughline/kernel';
import type { OpenedCase } from '../case';
import type { CaseContext } from '../context';

/**
 * The clock that a length is counted on, and whose calendar it is. A business clock runs on the holder's calendar; on an unplaced step on that
 * of the lead's agency, else of the opening agency. The calendar clock counts its days in the case's zone.
 */
export function clockFor(
  kind: ClockKind, holder: AgencyId | null, opened: OpenedCase, context: CaseContext,
): { clock: StepClock; calendarOf: AgencyId | null } {
  if (kind === 'calendar') return { clock: { kind, zone: opened.zone }, calendarOf: null };
  const agency = firstKnown([holder, opened.lead?.agencyId ?? null, opened.openedBy], context);
  return { clock: { kind, calendar: agency.calendar }, calendarOf: agency.agencyId };
}

function firstKnown(agencyIds: readonly (AgencyId | null)[], { agencies }: CaseContext): RegisteredAgency {
  for (const agencyId of agencyIds) {
    const agency = agencyId === null ? undefined : agencies[agencyId];
    if (agency) return agency;
  }
  throw new Error('No calendar was gathered for this case: its opening agency is always among the agencies of a decision.');
}
