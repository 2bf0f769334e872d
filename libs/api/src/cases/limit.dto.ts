import type { ClockKind, IsoDuration } from '@throughline/kernel';
import type { Limit } from '@throughline/protocols';
import { IsCode } from '../fields/is-code';
import { IsDuration } from '../fields/is-duration';

/** A length on a clock. */
export class LimitDto implements Limit {
  @IsCode(['calendar', 'business'], { says: '`calendar` counts nights and weekends; `business` the working hours and days of the agency that holds it.' })
  readonly clock: ClockKind;

  @IsDuration()
  readonly limit: IsoDuration;
}
