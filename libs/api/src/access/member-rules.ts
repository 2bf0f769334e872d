import type { MemberId } from '@throughline/kernel';
import { isIdentifier } from '../fields/is-identifier';
import { Problem } from '../problems/problem';
import { hasRole } from './case-access';
import { memberRow } from './member-row';
import type { Asked, Rule } from './rule';

/** Who answers for the accounts of an agency. */
export const managesMember: Rule = {
  who: 'Administrators of the member\'s agency; operators.',
  admits: async (asked) => {
    if (!(await manages(asked))) throw new Problem('forbidden');
  },
};

/** As `managesMember`; and the member, about their own account. */
export const managesMemberOrIs: Rule = {
  who: 'The member; administrators of the member\'s agency; operators.',
  admits: async (asked) => {
    if (asked.params.memberId !== asked.sender.memberId && !(await manages(asked))) throw new Problem('forbidden');
  },
};

async function manages({ sender, params: { memberId }, taskforce }: Asked): Promise<boolean> {
  if (hasRole(sender, 'operator')) return true;
  if (!hasRole(sender, 'administrator') || !isIdentifier(memberId)) return false;
  return (await memberRow(taskforce, memberId as MemberId))?.agencyId === sender.agencyId;
}

