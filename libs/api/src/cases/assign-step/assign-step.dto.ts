import type { AgencyId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class AssignStepBody {
  @IsIdentifier({ says: 'An agency with a basis to know of the case.' })
  readonly agencyId: AgencyId;
}
