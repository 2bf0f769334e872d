import { IsNested } from '../../fields/is-nested';
import { SealedDetails } from '../sealed.dto';

export class RecordDetailsBody {
  @IsNested(() => SealedDetails)
  readonly sealed: SealedDetails;
}
