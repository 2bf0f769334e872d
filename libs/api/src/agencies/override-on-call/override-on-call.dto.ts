import type { Instant, MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';

export class OverrideOnCallBody {
  @IsMoment()
  readonly from: Instant;

  @IsMoment()
  readonly until: Instant;

  @IsIdentifier()
  readonly memberId: MemberId;
}
