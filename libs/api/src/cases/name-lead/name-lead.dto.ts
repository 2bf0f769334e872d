import type { AgencyId, MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class NameLeadBody {
  @IsIdentifier()
  readonly memberId: MemberId;

  @IsIdentifier({ says: 'The agency that the member works at.' })
  readonly agencyId: AgencyId;
}
