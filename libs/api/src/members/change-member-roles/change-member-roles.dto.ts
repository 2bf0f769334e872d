import { roles as knownRoles, type Role } from '@throughline/members';
import { AreCodes } from '../../fields/is-code';

export class ChangeMemberRolesBody {
  @AreCodes(knownRoles, { says: 'All the roles that the member has from now on.' })
  readonly roles: readonly Role[];
}
