import { reopeningReasons, type ReopeningReason } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';

export class ReopenCaseBody {
  @IsCode(reopeningReasons)
  readonly reason: ReopeningReason;
}
