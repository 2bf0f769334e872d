import { waysToAsk } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';

export class DeclineStepBody {
  @IsCode(waysToAsk)
  readonly how: 'orally' | 'in-writing';
}
