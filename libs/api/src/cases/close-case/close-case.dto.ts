import { closingReasons, type ClosingReason } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';

export class CloseCaseBody {
  @IsCode(closingReasons)
  readonly reason: ClosingReason;
}
