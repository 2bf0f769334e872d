import { housingKinds, type HousingKind } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';
import { SealedLocation } from '../sealed.dto';

export class RecordPlacementBody {
  @IsCode(housingKinds)
  readonly kind: HousingKind;

  @IsNested(() => SealedLocation, { optional: true })
  readonly sealed?: SealedLocation | null;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
