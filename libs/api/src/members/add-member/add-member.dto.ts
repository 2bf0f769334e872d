import { roles as knownRoles, type Role } from '@throughline/members';
import { AreCodes } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { SealedMember } from '../sealed-member.dto';

export class AddMemberBody {
  @AreCodes(knownRoles)
  readonly roles: readonly Role[];

  @IsNested(() => SealedMember, { optional: true })
  readonly sealed?: SealedMember | null;
}
