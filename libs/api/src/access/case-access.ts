import type { OpenedCase } from '@throughline/cases';
import type { Role } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';

/** Who does casework. An auditor, an administrator or an operator does not, whatever their agency's basis is. */
export const workingRoles = ['coordinator', 'agency-worker', 'agency-supervisor'] as const satisfies readonly Role[];
/** Who looks at the work of others, once their agency's oversight is on record. */
export const overseeingRoles = ['auditor', 'operator'] as const satisfies readonly Role[];

export const hasRole = ({ roles }: Sender, ...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));

/** The survivor may have excluded a person: to them the case does not exist, whatever their agency may know. */
export const isExcluded = ({ exclusions }: OpenedCase, { memberId }: Sender): boolean =>
  exclusions.some((exclusion) => exclusion.of === 'member' && exclusion.memberId === memberId);

const basesOf = ({ bases }: OpenedCase, { agencyId }: Sender) => Object.values(bases).filter((basis) => basis.agencyId === agencyId);

/** Whether the sender's agency may know of the case for its own work there. */
export const knowsCase = (opened: OpenedCase, sender: Sender): boolean =>
  !isExcluded(opened, sender) && basesOf(opened, sender).some(({ kind }) => kind !== 'oversight');

export const overseesCase = (opened: OpenedCase, sender: Sender): boolean =>
  hasRole(sender, ...overseeingRoles) && !isExcluded(opened, sender) && basesOf(opened, sender).some(({ kind }) => kind === 'oversight');

/**
 * How much of the case somebody sees who may see any: all of its coded facts and steps, or what their own agency holds and wrote. Lead and coordinators
 * answer for the whole; so does oversight.
 */
export const sightOf = (opened: OpenedCase, sender: Sender): 'whole' | 'own' =>
  opened.lead?.memberId === sender.memberId || hasRole(sender, 'coordinator') || overseesCase(opened, sender) ? 'whole' : 'own';
