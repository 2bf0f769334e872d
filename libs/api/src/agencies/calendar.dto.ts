import type { HoursRange, WeeklyHours, WorkingCalendar } from '@throughline/kernel';
import { AreNested, IsNested } from '../fields/is-nested';
import { ArePlainDates, IsEndOfRange, IsPlainDate, IsTimeOfDay, IsZone } from '../fields/is-wall-time';

const rangesMax = 10;
const holidaysMax = 400;

export class HoursRangeDto implements HoursRange {
  @IsTimeOfDay()
  readonly from: string;

  @IsEndOfRange({ says: 'Not included. A shift over midnight is two ranges.' })
  readonly to: string;
}

export class WeeklyHoursDto implements WeeklyHours {
  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly monday?: readonly HoursRangeDto[];

  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly tuesday?: readonly HoursRangeDto[];

  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly wednesday?: readonly HoursRangeDto[];

  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly thursday?: readonly HoursRangeDto[];

  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly friday?: readonly HoursRangeDto[];

  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly saturday?: readonly HoursRangeDto[];

  @AreNested(() => HoursRangeDto, rangesMax, { optional: true })
  readonly sunday?: readonly HoursRangeDto[];
}

/** When an agency works. Its dates are explicit: nothing here knows a country's holidays. */
export class CalendarDto implements WorkingCalendar {
  @IsZone()
  readonly zone: string;

  @IsNested(() => WeeklyHoursDto)
  readonly hours: WeeklyHoursDto;

  @ArePlainDates(holidaysMax, { says: 'Each once and in order.' })
  readonly holidays: readonly string[];

  @IsPlainDate({ says: 'The last day up to which the holidays are known.' })
  readonly coveredUntil: string;
}
