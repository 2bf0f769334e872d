import type { Instant, OccurredAt } from '@throughline/kernel';
import { IsCode } from '../fields/is-code';
import { IsMoment } from '../fields/is-moment';

/** When it happened, as somebody says it. */
export class OccurredAtDto implements OccurredAt {
  @IsMoment({ says: 'Not in the future.' })
  readonly at: Instant;

  @IsCode(['exact', 'about', 'day'], { says: '`about` is an hour either side; `day` is at some time on that day, on the clocks where the case is.' })
  readonly precision: 'exact' | 'about' | 'day';
}
