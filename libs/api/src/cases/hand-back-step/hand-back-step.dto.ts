import { handBackReasons, type HandBackReason } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';

export class HandBackStepBody {
  @IsCode(handBackReasons)
  readonly reason: HandBackReason;
}
