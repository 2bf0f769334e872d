import type { OpenedCase } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { Role } from '@throughline/members';
import { isIdentifier } from '../fields/is-identifier';
import { Problem } from '../problems/problem';
import { hasRole, knowsCase, overseeingRoles, overseesCase, workingRoles } from './case-access';
import type { Asked, Rule } from './rule';

export const anyone: Rule = { who: 'Anyone, without a token.', admits: 'anyone' };

export const anyMember: Rule = { who: 'Every member.', admits: () => undefined };

export const withRole = (...roles: readonly Role[]): Rule => ({
  who: `Members with a role of: ${roles.join(', ')}.`,
  admits: ({ sender }) => requireThat(hasRole(sender, ...roles)),
});

/** Whoever does casework. */
export const caseworker: Rule = withRole(...workingRoles);

/**
 * Casework on a case that the member's agency may know of. To everybody else the case does not exist. Whether the member runs the case, or holds the
 * step, is for the case to say.
 */
export const worksOnCase: Rule = {
  who: 'Members who do casework, of an agency with a basis to know of the case. To others the case does not exist.',
  admits: async (asked) => {
    requireThat(hasRole(asked.sender, ...workingRoles));
    if (!knowsCase(await openedCase(asked), asked.sender)) throw new Problem('case-unknown');
  },
};

/** Reading: casework, or oversight that is on record. */
export const readsCase: Rule = {
  who: 'As casework; besides auditors and operators of an agency whose oversight of the case is on record.',
  admits: async (asked) => {
    await requireSight(asked, ...workingRoles);
  },
};

/** Reading all of a case's history: those who answer for the whole. */
export const replaysCase: Rule = {
  who: 'The lead, and coordinators of an agency with a basis; auditors and operators of an agency whose oversight of the case is on record.',
  admits: async (asked) => {
    const opened = await requireSight(asked, ...workingRoles);
    requireThat(opened.lead?.memberId === asked.sender.memberId || hasRole(asked.sender, 'coordinator') || overseesCase(opened, asked.sender));
  },
};

export const mayOversee: Rule = withRole(...overseeingRoles);

/** What only an operator does to a case, and only on record. */
export const operatesOnCase: Rule = {
  who: 'Operators of an agency whose oversight of the case is on record.',
  admits: async (asked) => {
    requireThat(hasRole(asked.sender, 'operator'));
    await requireSight(asked);
  },
};

/** The agency in the path is the member's own, and they have one of the roles there. An operator may do it for every agency. */
export const inOwnAgencyOrOperator = (...roles: readonly Role[]): Rule => ({
  who: `Members of the agency with a role of: ${roles.join(', ')}; operators.`,
  admits: ({ sender, params }) => requireThat(hasRole(sender, 'operator') || (params.agencyId === sender.agencyId && hasRole(sender, ...roles))),
});

/** Every member of the agency in the path, and whoever has one of these roles anywhere. */
export const memberOfAgencyOr = (...roles: readonly Role[]): Rule => ({
  who: `Members of the agency; members with a role of: ${roles.join(', ')}.`,
  admits: ({ sender, params }) => requireThat(params.agencyId === sender.agencyId || hasRole(sender, ...roles)),
});

function requireThat(isSo: boolean): void {
  if (!isSo) throw new Problem('forbidden');
}

/** Casework roles see a case through their agency's basis, overseers through their agency's oversight; who has neither role sees nothing. */
async function requireSight(asked: Asked, ...working: readonly Role[]): Promise<OpenedCase> {
  const { sender } = asked;
  requireThat(hasRole(sender, ...working, ...overseeingRoles));
  const opened = await openedCase(asked);
  if ((hasRole(sender, ...working) && knowsCase(opened, sender)) || overseesCase(opened, sender)) return opened;
  throw hasRole(sender, ...overseeingRoles) ? new Problem('no-basis', { agencyId: sender.agencyId }) : new Problem('case-unknown');
}

async function openedCase({ params: { caseId }, taskforce }: Asked): Promise<OpenedCase> {
  if (!isIdentifier(caseId)) throw new Problem('case-unknown');
  const opened = await taskforce.caseState(caseId as CaseId);
  if (!opened) throw new Problem('case-unknown');
  return opened;
}
