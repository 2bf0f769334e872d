import type { MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class NameAfterHoursContactBody {
  @IsIdentifier({ nullable: true, says: 'Null when nobody does any more.' })
  readonly memberId: MemberId | null;
}
