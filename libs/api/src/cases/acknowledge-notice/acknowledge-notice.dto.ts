import type { IsoDuration } from '@throughline/kernel';
import { IsDuration } from '../../fields/is-duration';

export class AcknowledgeNoticeBody {
  @IsDuration({ optional: true, says: 'How long the next rung is put off, on the calendar clock; as long as the protocol allows when left out.' })
  readonly putOff?: IsoDuration | null;
}
