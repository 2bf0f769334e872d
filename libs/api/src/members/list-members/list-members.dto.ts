import type { AgencyId, MemberId } from '@throughline/kernel';
import { roles as knownRoles, type Role } from '@throughline/members';
import { AreCodes, IsCode } from '../../fields/is-code';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { AreNested } from '../../fields/is-nested';

/** A member in ids and codes. Name and address are sealed. */
export class MemberDto {
  @IsIdentifier()
  readonly memberId: MemberId;

  @IsIdentifier()
  readonly agencyId: AgencyId;

  @AreCodes(knownRoles)
  readonly roles: readonly Role[];

  @IsCode(['active', 'inactive'])
  readonly status: 'active' | 'inactive';
}

export class MembersDto {
  @AreNested(() => MemberDto, 200)
  readonly members: readonly MemberDto[];

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
