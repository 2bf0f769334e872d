import type { Role } from '../../member';
import { given, memberAdded, memberDeactivated, memberRolesChanged } from '../../testing';
import type { ChangeMemberRoles } from './change-member-roles';

const changeRoles = (...roles: readonly Role[]): ChangeMemberRoles => ({ type: 'ChangeMemberRoles', data: { roles } });

describe('changing the roles of a member', () => {
  it('replaces them all', () =>
    given(memberAdded()).when(changeRoles('coordinator', 'agency-supervisor')).thenEvents(memberRolesChanged('coordinator', 'agency-supervisor')));

  it('to what they are, in whatever order, changes nothing', () =>
    given(memberAdded({ roles: ['coordinator', 'auditor'] })).when(changeRoles('auditor', 'coordinator')).thenNothing());

  it('to fewer is recorded', () =>
    given(memberAdded({ roles: ['coordinator', 'auditor'] })).when(changeRoles('auditor')).thenEvents(memberRolesChanged('auditor')));

  it('to as many others is recorded', () =>
    given(memberAdded({ roles: ['coordinator', 'auditor'] }))
      .when(changeRoles('coordinator', 'operator'))
      .thenEvents(memberRolesChanged('coordinator', 'operator')));

  it('is open to an inactive member, who shall not come back with roles of before', () =>
    given(memberAdded(), memberDeactivated()).when(changeRoles('auditor')).thenEvents(memberRolesChanged('auditor')));

  it('is refused for somebody nobody added', () => given().when(changeRoles('auditor')).thenRejected({ code: 'member-unknown' }));

  it('is refused to none at all: an account without a role is a deactivated one', () =>
    given(memberAdded()).when(changeRoles()).thenRejected({ code: 'roles-missing' }));

  it('is refused to a role that nobody knows', () =>
    given(memberAdded()).when(changeRoles('janitor' as Role)).thenRejected({ code: 'role-unknown', role: 'janitor' }));
});
