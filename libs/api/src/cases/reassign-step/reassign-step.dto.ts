import { reassignReasons, type ReassignReason } from '@throughline/cases';
import type { AgencyId } from '@throughline/kernel';
import { IsCode } from '../../fields/is-code';
import { IsIdentifier } from '../../fields/is-identifier';

export class ReassignStepBody {
  @IsIdentifier({ says: 'An agency with a basis to know of the case.' })
  readonly agencyId: AgencyId;

  @IsCode(reassignReasons)
  readonly reason: ReassignReason;
}
