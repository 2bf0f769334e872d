import { IsPlaceCode } from '../../fields/is-name-code';
import { IsNested } from '../../fields/is-nested';
import { SealedAgency } from '../sealed-agency.dto';

export class ChangeAgencyProfileBody {
  @IsPlaceCode({ example: 'sample-county' })
  readonly region: string;

  @IsPlaceCode({ optional: true, example: 'sampleton', says: 'Survivors may exclude a town.' })
  readonly town?: string | null;

  @IsNested(() => SealedAgency, { optional: true })
  readonly sealed?: SealedAgency | null;
}
