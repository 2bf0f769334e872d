import type { MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class UnseatCoordinatorBody {
  @IsIdentifier()
  readonly memberId: MemberId;
}
