import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';

export class OnCallDto {
  @IsIdentifier()
  readonly agencyId: AgencyId;

  @IsIdentifier({ nullable: true, says: 'Null when nobody is.' })
  readonly memberId: MemberId | null;

  @IsMoment({ nullable: true, says: 'Until when that holds, as the schedule stands; null when it never changes by itself.' })
  readonly until: Instant | null;
}
