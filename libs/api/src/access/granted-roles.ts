import type { Role } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';
import { Problem } from '../problems/problem';
import { hasRole } from './case-access';

/** These see across agencies, so no agency's administrator hands them out. */
const namedByOperators: readonly Role[] = ['coordinator', 'auditor', 'operator'];

/** Throws `role-not-yours-to-grant` where the sender would give or take a role that only an operator names. */
export function refuseRolesOfOthers(sender: Sender, before: readonly string[], after: readonly string[]): void {
  if (hasRole(sender, 'operator')) return;
  const moved = namedByOperators.filter((role) => before.includes(role) !== after.includes(role));
  if (moved.length > 0) throw new Problem('role-not-yours-to-grant', { roles: moved });
}
