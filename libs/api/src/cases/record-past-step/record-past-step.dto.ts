import { IsNameCode } from '../../fields/is-name-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';

export class RecordPastStepBody {
  @IsNameCode()
  readonly protocolId: string;

  @IsNameCode({ says: 'The key of a step of that protocol.', example: 'needs-assessment' })
  readonly stepKey: string;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
