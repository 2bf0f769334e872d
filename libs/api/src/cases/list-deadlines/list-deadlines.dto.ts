import type { AgencyId, ClockKind, DeadlineId, Instant, StepId } from '@throughline/kernel';
import { urgencies, type Urgency } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsFlag } from '../../fields/is-flag';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';
import { AreNested } from '../../fields/is-nested';

export class OpenDeadlineDto {
  @IsIdentifier()
  readonly deadlineId: DeadlineId;

  @IsIdentifier()
  readonly stepId: StepId;

  @IsMoment()
  readonly dueAt: Instant;

  @IsCode(['calendar', 'business'])
  readonly clock: ClockKind;

  @IsCode(['running', 'paused', 'stopped-by-quiet', 'missed'])
  readonly state: 'running' | 'paused' | 'stopped-by-quiet' | 'missed';

  @IsFlag({ says: 'Some day was beyond the calendar\'s coverage.' })
  readonly provisional: boolean;

  @IsCode(['statute', 'agreement'])
  readonly authority: 'statute' | 'agreement';

  @IsCode(urgencies)
  readonly urgency: Urgency;

  @IsIdentifier({ nullable: true })
  readonly holder: AgencyId | null;
}

export class OpenDeadlinesDto {
  @AreNested(() => OpenDeadlineDto, 10_000, { says: 'The earliest first.' })
  readonly deadlines: readonly OpenDeadlineDto[];
}
