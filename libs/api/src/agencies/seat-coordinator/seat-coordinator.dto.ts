import type { MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class SeatCoordinatorBody {
  @IsIdentifier()
  readonly memberId: MemberId;
}
