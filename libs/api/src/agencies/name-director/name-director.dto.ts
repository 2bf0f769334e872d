import type { MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class NameDirectorBody {
  @IsIdentifier({ nullable: true, says: 'Null when the post is vacant.' })
  readonly memberId: MemberId | null;
}
