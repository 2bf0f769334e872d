import { notNeededReasons, type NotNeededReason } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';

export class MarkStepNotNeededBody {
  @IsCode(notNeededReasons)
  readonly reason: NotNeededReason;
}
