import { interviewKinds, type InterviewKind } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';
import { SealedNarrative } from '../sealed.dto';

export class RecordInterviewBody {
  @IsCode(interviewKinds)
  readonly kind: InterviewKind;

  @IsNested(() => SealedNarrative, { optional: true })
  readonly sealed?: SealedNarrative | null;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
