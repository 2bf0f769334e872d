import type { AgencyId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class MoveMemberToAgencyBody {
  @IsIdentifier()
  readonly agencyId: AgencyId;
}
