import type { RegisteredAgency } from '@throughline/agencies';
import type { Actor, AgencyId, MemberId } from '@throughline/kernel';
import type { OpenedCase } from '../case';
import type { CaseContext } from '../context';

/** Whether the agency may know that the case exists. Oversight is for auditors and operators: it makes nobody a holder or a reader of notices. */
export const hasBasis = (opened: OpenedCase, agencyId: AgencyId): boolean =>
  Object.values(opened.bases).some((basis) => basis.agencyId === agencyId && basis.kind !== 'oversight');

/** The agencies that may know, each once, in the order in which they came to the case. */
export const agenciesWithBasis = (opened: OpenedCase): readonly AgencyId[] => [
  ...new Set(Object.values(opened.bases).filter(({ kind }) => kind !== 'oversight').map(({ agencyId }) => agencyId)),
];

export const isExcludedMember = ({ exclusions }: OpenedCase, memberId: MemberId): boolean =>
  exclusions.some((exclusion) => exclusion.of === 'member' && exclusion.memberId === memberId);

export const isExcludedAgency = ({ exclusions }: OpenedCase, agency: RegisteredAgency): boolean =>
  exclusions.some((exclusion) => (exclusion.of === 'agency' && exclusion.agencyId === agency.agencyId) || (exclusion.of === 'town' && exclusion.town === agency.town));

/** The coordinator's agencies among those that may know. None: the case is in single-agency mode. */
export const coordinatingAgencies = (opened: OpenedCase, { agencies }: CaseContext): readonly RegisteredAgency[] =>
  agenciesWithBasis(opened).flatMap((agencyId) => {
    const agency = agencies[agencyId];
    return agency && agency.status === 'active' && agency.coordinators.length > 0 ? [agency] : [];
  });

/** Whether the actor may run the case: its lead, a coordinator of an agency that may know, or, in single-agency mode, whoever answers for the opening agency. */
export function mayRunCase(opened: OpenedCase, context: CaseContext): boolean {
  const { actor } = context;
  if (actor.kind === 'engine') return true;
  if (isExcludedMember(opened, actor.memberId) || !hasBasis(opened, actor.agencyId)) return false;
  if (opened.lead?.memberId === actor.memberId) return true;
  const coordinating = coordinatingAgencies(opened, context);
  if (coordinating.some(({ coordinators }) => coordinators.includes(actor.memberId))) return true;
  if (coordinating.length > 0 || actor.agencyId !== opened.openedBy) return false;
  const own = context.agencies[opened.openedBy];
  return own?.director === actor.memberId || own?.supervisor === actor.memberId || actor.roles.includes('agency-supervisor');
}

export const actsFor = (actor: Actor, agencyId: AgencyId | null): boolean =>
  actor.kind === 'engine' || (agencyId !== null && actor.agencyId === agencyId);

/** The agency that an act is written down under: the actor's own; for the engine the opening agency's. */
export const actingAgency = (opened: OpenedCase, actor: Actor): AgencyId => (actor.kind === 'member' ? actor.agencyId : opened.openedBy);
