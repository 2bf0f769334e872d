import type { Instant } from '@throughline/kernel';
import { IsMoment } from '../../fields/is-moment';

export class ExtendDeadlineBody {
  @IsMoment({ says: 'After the deadline as it stands.' })
  readonly dueAt: Instant;
}
