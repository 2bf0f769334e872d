import type { Instant } from '@throughline/kernel';
import { pauseReasons, type PauseReason } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsMoment } from '../../fields/is-moment';

export class PauseStepBody {
  @IsCode(pauseReasons)
  readonly reason: PauseReason;

  @IsMoment()
  readonly until: Instant;
}
