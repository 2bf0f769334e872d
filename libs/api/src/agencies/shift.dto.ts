import { weekdays, type Shift, type Weekday } from '@throughline/agencies';
import type { MemberId } from '@throughline/kernel';
import { IsCode } from '../fields/is-code';
import { IsIdentifier } from '../fields/is-identifier';
import { IsEndOfRange, IsTimeOfDay } from '../fields/is-wall-time';

/** One weekly turn of duty, in the agency's zone. */
export class ShiftDto implements Shift {
  @IsCode(weekdays)
  readonly day: Weekday;

  @IsTimeOfDay()
  readonly from: string;

  @IsEndOfRange({ says: 'A night is two shifts.' })
  readonly to: string;

  @IsIdentifier()
  readonly memberId: MemberId;
}
