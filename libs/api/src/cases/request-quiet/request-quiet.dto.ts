import { waysToAsk } from '@throughline/cases';
import type { Instant } from '@throughline/kernel';
import { IsCode } from '../../fields/is-code';
import { IsMoment } from '../../fields/is-moment';

export class RequestQuietBody {
  @IsMoment()
  readonly until: Instant;

  @IsCode(waysToAsk)
  readonly how: 'orally' | 'in-writing';
}
