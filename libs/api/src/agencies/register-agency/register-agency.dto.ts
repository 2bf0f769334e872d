import { agencyKinds, type AgencyKind } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsPlaceCode } from '../../fields/is-name-code';
import { IsNested } from '../../fields/is-nested';
import { CalendarDto } from '../calendar.dto';
import { NoticeHoursDto } from '../notice-hours.dto';
import { SealedAgency } from '../sealed-agency.dto';

export class RegisterAgencyBody {
  @IsCode(agencyKinds)
  readonly kind: AgencyKind;

  @IsPlaceCode({ example: 'sample-county' })
  readonly region: string;

  @IsPlaceCode({ optional: true, example: 'sampleton', says: 'Survivors may exclude a town.' })
  readonly town?: string | null;

  @IsNested(() => CalendarDto)
  readonly calendar: CalendarDto;

  @IsNested(() => NoticeHoursDto)
  readonly noticeHours: NoticeHoursDto;

  @IsNested(() => SealedAgency, { optional: true })
  readonly sealed?: SealedAgency | null;
}
