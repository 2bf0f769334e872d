import { IsNameCode } from '../../fields/is-name-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';

export class ReachMilestoneBody {
  @IsNameCode({ example: 'housed' })
  readonly milestone: string;

  @IsNameCode({ optional: true, example: 'emergency', says: 'Which one, where there are several: the kind of housing, the kind of interview.' })
  readonly kind?: string | null;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
