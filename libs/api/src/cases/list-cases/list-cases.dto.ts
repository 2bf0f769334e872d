import type { AgencyId, CaseId, Instant } from '@throughline/kernel';
import { IsCode } from '../../fields/is-code';
import { IsCount } from '../../fields/is-count';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { IsMoment } from '../../fields/is-moment';
import { AreNested, IsNested } from '../../fields/is-nested';
import { PageQuery } from '../../http/read-query.dto';
import { LeadDto, QuietDto } from '../show-case/show-case.dto';

export class CasesQuery extends PageQuery {
  @IsCode(['open', 'closed'], { optional: true, says: '`open` when left out.' })
  readonly status?: 'open' | 'closed';

  @IsLine({ optional: true, says: 'The code that people call a case by, as somebody typed it: then that case alone.' })
  readonly code?: string;
}

export class StepCountsDto {
  @IsCount()
  readonly open: number;

  @IsCount()
  readonly overdue: number;
}

/** A case as a list shows it. */
export class ListedCaseDto {
  @IsIdentifier()
  readonly caseId: CaseId;

  @IsLine({ says: 'What people call it by.' })
  readonly code: string;

  @IsCode(['open', 'closed'])
  readonly status: 'open' | 'closed';

  @IsIdentifier()
  readonly openedBy: AgencyId;

  @IsMoment()
  readonly openedAt: Instant;

  @IsNested(() => LeadDto, { nullable: true })
  readonly lead: LeadDto | null;

  @IsNested(() => QuietDto, { nullable: true })
  readonly quiet: QuietDto | null;

  @IsNested(() => StepCountsDto, { nullable: true, says: 'For lead and coordinators; null for whoever sees their own agency\'s steps only.' })
  readonly steps: StepCountsDto | null;

  @IsMoment()
  readonly changedAt: Instant;
}

export class CasesDto {
  @AreNested(() => ListedCaseDto, 200)
  readonly cases: readonly ListedCaseDto[];

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
