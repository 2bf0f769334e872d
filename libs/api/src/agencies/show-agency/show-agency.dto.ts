import { channels, type Channel } from '@throughline/agencies';
import type { Instant, MemberId } from '@throughline/kernel';
import { AreCodes } from '../../fields/is-code';
import { AreIdentifiers, IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';
import { AreNested, IsNested } from '../../fields/is-nested';
import { CalendarDto } from '../calendar.dto';
import { ListedAgencyDto } from '../list-agencies/list-agencies.dto';
import { NoticeHoursDto } from '../notice-hours.dto';
import { ShiftDto } from '../shift.dto';

export class OnCallOverrideDto {
  @IsMoment()
  readonly from: Instant;

  @IsMoment()
  readonly until: Instant;

  @IsIdentifier()
  readonly memberId: MemberId;
}

export class MemberChannelsDto {
  @IsIdentifier()
  readonly memberId: MemberId;

  @AreCodes(channels)
  readonly channels: readonly Channel[];
}

/** An agency's settings, in ids and codes. */
export class AgencyDto extends ListedAgencyDto {
  @IsNested(() => CalendarDto)
  readonly calendar: CalendarDto;

  @IsNested(() => NoticeHoursDto)
  readonly noticeHours: NoticeHoursDto;

  @IsIdentifier({ nullable: true })
  readonly supervisor: MemberId | null;

  @IsIdentifier({ nullable: true })
  readonly director: MemberId | null;

  @AreIdentifiers(1_000)
  readonly coordinators: readonly MemberId[];

  @AreNested(() => ShiftDto, 500)
  readonly shifts: readonly ShiftDto[];

  @AreNested(() => OnCallOverrideDto, 10_000)
  readonly overrides: readonly OnCallOverrideDto[];

  @IsIdentifier({ nullable: true, says: 'Who answers when no turn of duty covers the moment.' })
  readonly afterHours: MemberId | null;

  @AreNested(() => MemberChannelsDto, 10_000)
  readonly channels: readonly MemberChannelsDto[];
}
