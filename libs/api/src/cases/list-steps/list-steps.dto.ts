import { AreNested } from '../../fields/is-nested';
import { StepDto } from '../show-step/show-step.dto';

export class StepsDto {
  @AreNested(() => StepDto, 10_000, { says: 'Open ones first, the earliest deadline first.' })
  readonly steps: readonly StepDto[];
}
