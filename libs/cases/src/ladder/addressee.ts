import { onCallContact, type RegisteredAgency } from '@throughline/agencies';
import type { AgencyId, MemberId } from '@throughline/kernel';
import type { OpenedCase, Step } from '../case';
import type { CaseContext } from '../context';
import type { EscalationOutcome, RungName } from '../events';
import { coordinatingAgencies, hasBasis, isExcludedAgency, isExcludedMember } from '../standing/basis';

/** Whom a rung reaches. Anything but `told` is a skipped rung, on record. */
export type Addressee = { readonly outcome: EscalationOutcome; readonly agencyId: AgencyId | null; readonly memberId: MemberId | null };

/** Of a step that nobody holds every rung is the lead's, who holds it meanwhile. */
export function addresseeOf(rung: RungName, step: Step, opened: OpenedCase, context: CaseContext): Addressee {
  if (rung === 'lead' || step.holder === null) {
    const lead = leadOrCoordinator(opened, context);
    return lead ? reachable(lead.agencyId, lead.memberId, context) : skipped('nobody-named');
  }
  const agency = context.agencies[step.holder];
  if (!agency) return skipped('nobody-named');
  if (!hasBasis(opened, agency.agencyId)) return skipped('no-basis', agency.agencyId);
  if (isExcludedAgency(opened, agency)) return skipped('excluded', agency.agencyId);
  const memberId = rung === 'on-call' ? onCallContact(agency, context.now) : (agency.supervisor ?? undefined);
  if (!memberId) return skipped(rung === 'on-call' ? 'nobody-on-call' : 'nobody-named', agency.agencyId);
  if (isExcludedMember(opened, memberId)) return skipped('excluded', agency.agencyId);
  return reachable(agency.agencyId, memberId, context);
}

/**
 * Who answers for the case as a whole: its lead; without one, or while the lead's agency is suspended, a coordinator of an agency that may know; in
 * single-agency mode the director of the opening agency.
 */
export function leadOrCoordinator(opened: OpenedCase, context: CaseContext): { agencyId: AgencyId; memberId: MemberId } | null {
  const { lead } = opened;
  const atWork = lead && context.agencies[lead.agencyId]?.status === 'active';
  if (atWork && hasBasis(opened, lead.agencyId) && !isExcludedMember(opened, lead.memberId)) return lead;
  const coordinating = coordinatingAgencies(opened, context).filter((agency) => !isExcludedAgency(opened, agency));
  for (const agency of coordinating) {
    const memberId = agency.coordinators.find((coordinator) => !isExcludedMember(opened, coordinator));
    if (memberId) return { agencyId: agency.agencyId, memberId };
  }
  const own = context.agencies[opened.openedBy];
  const answering = own && hasBasis(opened, own.agencyId) && !isExcludedAgency(opened, own) ? [own.director, own.supervisor] : [];
  const memberId = answering.find((candidate) => candidate !== null && !isExcludedMember(opened, candidate));
  return own && memberId ? { agencyId: own.agencyId, memberId } : null;
}

const skipped = (outcome: EscalationOutcome, agencyId: AgencyId | null = null): Addressee => ({ outcome, agencyId, memberId: null });

/** A contact without any outward channel is as good as nobody: an inbox that nobody opens at night tells nobody. */
const reachable = (agencyId: AgencyId, memberId: MemberId, { agencies }: CaseContext): Addressee => {
  const agency: RegisteredAgency | undefined = agencies[agencyId];
  return { outcome: (agency?.channels[memberId]?.length ?? 0) > 0 ? 'told' : 'no-channel', agencyId, memberId };
};
