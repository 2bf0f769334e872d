import type { Instant } from '@throughline/kernel';
import { Transform } from 'class-transformer';
import { IsCode } from '../../fields/is-code';
import { IsCount } from '../../fields/is-count';
import { IsMoment } from '../../fields/is-moment';
import { AreNested, IsNested } from '../../fields/is-nested';
import { ReadQuery } from '../../http/read-query.dto';
import { CaseDto } from '../show-case/show-case.dto';
import { StepDto } from '../show-step/show-step.dto';

export class ReplayQuery extends ReadQuery {
  @IsMoment({ optional: true, says: 'The moment to stop at; the end of the history when neither this nor `revision` is given.' })
  readonly at?: Instant;

  @IsCode(['recorded', 'occurred'], {
    optional: true,
    says: '`recorded` (when left out): what the team knew then. `occurred`: what had happened by then, as far as anybody has said by now.',
  })
  readonly by?: 'recorded' | 'occurred';

  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value))
  @IsCount({ optional: true, says: 'Up to and including this revision.' })
  readonly revision?: number;
}

/** A case as it stood. */
export class ReplayedCaseDto {
  @IsNested(() => CaseDto, { nullable: true, says: 'Null before the case was opened.' })
  readonly case: CaseDto | null;

  @AreNested(() => StepDto, 10_000)
  readonly steps: readonly StepDto[];
}
