import type { Instant } from '@throughline/kernel';
import { IsMoment } from '../../fields/is-moment';

export class ExtendQuietBody {
  @IsMoment()
  readonly until: Instant;
}
