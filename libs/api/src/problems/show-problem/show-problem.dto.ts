import { AreNested } from '../../fields/is-nested';
import { IsCount } from '../../fields/is-count';
import { IsLine } from '../../fields/is-line';

export class DescribedProblemDto {
  @IsLine({ says: 'Stable for ever.' })
  readonly code: string;

  @IsCount()
  readonly status: number;

  @IsLine()
  readonly title: string;

  @IsLine()
  readonly detail: string;

  @IsLine({ optional: true, says: 'The field of the body that is wrong, where it is always the same one.' })
  readonly field?: string;
}

export class DescribedProblemsDto {
  @AreNested(() => DescribedProblemDto, 1_000)
  readonly problems: readonly DescribedProblemDto[];
}

export class ProblemPath {
  @IsLine()
  readonly code: string;
}
