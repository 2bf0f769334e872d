import type { FactCode, FactValue } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';
import { factCodes, IsFactValue } from '../facts.dto';

export class RecordFactBody {
  @IsCode(factCodes)
  readonly fact: FactCode;

  @IsFactValue()
  readonly value: FactValue;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
