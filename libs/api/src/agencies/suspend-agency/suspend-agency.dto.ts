import { suspensionReasons, type SuspensionReason } from '@throughline/agencies';
import { IsCode } from '../../fields/is-code';

export class SuspendAgencyBody {
  @IsCode(suspensionReasons)
  readonly reason: SuspensionReason;
}
