import { missMarks, type MissMark } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';

export class AnnotateMissBody {
  @IsCode(missMarks)
  readonly mark: MissMark;
}
