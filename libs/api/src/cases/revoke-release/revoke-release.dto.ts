import { waysToAsk } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';

export class RevokeReleaseBody {
  @IsCode(waysToAsk)
  readonly how: 'orally' | 'in-writing';
}
