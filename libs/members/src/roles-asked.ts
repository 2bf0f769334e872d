import { roles, type Role } from './member';
import type { MemberRejection } from './rejections';

/** What stands against giving somebody these roles; undefined when nothing does. */
export function refusalOfRoles(asked: readonly Role[]): MemberRejection | undefined {
  if (asked.length === 0) return { code: 'roles-missing' };
  const unknown = asked.find((role) => !roles.includes(role));
  return unknown === undefined ? undefined : { code: 'role-unknown', role: unknown };
}

/** Each role once, in the order of the list of roles: equal sets of roles are then equal lists. */
export const inListOrder = (asked: readonly Role[]): readonly Role[] => roles.filter((role) => asked.includes(role));
