import { handBackReasons } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { SealedNarrative } from '../sealed.dto';

const missAnswers = [...handBackReasons, 'done-in-time', 'not-ours'] as const;

export class AnswerMissBody {
  @IsCode(missAnswers)
  readonly reason: (typeof missAnswers)[number];

  @IsNested(() => SealedNarrative, { optional: true })
  readonly sealed?: SealedNarrative | null;
}
