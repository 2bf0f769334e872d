import { stepReopeningReasons } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';

export class ReopenStepBody {
  @IsCode(stepReopeningReasons)
  readonly reason: (typeof stepReopeningReasons)[number];
}
