import type { AgencyId } from '@throughline/kernel';
import { agencyKinds, needKinds, urgencies, type AgencyKind, type NeedKind, type Urgency } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsNested } from '../../fields/is-nested';
import { LimitDto } from '../limit.dto';
import { SealedNarrative } from '../sealed.dto';

export class OpenReferralBody {
  @IsCode(agencyKinds)
  readonly agencyKind: AgencyKind;

  @IsIdentifier({ optional: true, says: 'To this agency; placed like any other step when left out.' })
  readonly agencyId?: AgencyId | null;

  @IsCode(needKinds, { optional: true })
  readonly need?: NeedKind | null;

  @IsNested(() => LimitDto)
  readonly within: LimitDto;

  @IsCode(urgencies)
  readonly urgency: Urgency;

  @IsNested(() => SealedNarrative, { optional: true })
  readonly sealed?: SealedNarrative | null;
}
