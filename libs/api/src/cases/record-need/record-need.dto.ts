import { needKinds, type NeedKind } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';

export class RecordNeedBody {
  @IsCode(needKinds)
  readonly need: NeedKind;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
