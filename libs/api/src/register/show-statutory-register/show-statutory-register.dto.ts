import { missMarks, type MissMark } from '@throughline/cases';
import type { AgencyId, CaseId, DeadlineId, Instant, StepId } from '@throughline/kernel';
import { AreCodes } from '../../fields/is-code';
import { IsCount } from '../../fields/is-count';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { IsMoment } from '../../fields/is-moment';
import { AreNested } from '../../fields/is-nested';
import { PageQuery } from '../../http/read-query.dto';

export class RegisterQuery extends PageQuery {
  @IsMoment({ optional: true, says: 'Entries written at or after it.' })
  readonly from?: Instant;

  @IsMoment({ optional: true, says: 'Entries written before it.' })
  readonly until?: Instant;

  @IsIdentifier({ optional: true, says: 'Only limits of steps that this agency held.' })
  readonly holder?: AgencyId;
}

export class MissAnswerDto {
  @IsIdentifier()
  readonly agencyId: AgencyId;

  @IsLine()
  readonly reason: string;

  @IsMoment()
  readonly at: Instant;
}

/** A statutory limit that was not recorded as kept by then, once and for ever, with what was said of it later. */
export class StatutoryMissDto {
  @IsIdentifier()
  readonly deadlineId: DeadlineId;

  @IsIdentifier()
  readonly caseId: CaseId;

  @IsIdentifier()
  readonly stepId: StepId;

  @IsIdentifier({ nullable: true, says: 'Who held the step when the deadline passed.' })
  readonly holder: AgencyId | null;

  @IsLine({ says: 'The law.' })
  readonly cites: string;

  @IsMoment()
  readonly dueAt: Instant;

  @IsMoment({ says: 'When it was written into the register.' })
  readonly recordedAt: Instant;

  @AreCodes(missMarks, { says: 'A machine\'s fault that stands behind it.' })
  readonly marks: readonly MissMark[];

  @IsMoment({ nullable: true, says: 'When a completion was logged that had occurred in time.' })
  readonly keptLoggedLateAt: Instant | null;

  @AreNested(() => MissAnswerDto, 100)
  readonly answers: readonly MissAnswerDto[];
}

export class StatutoryRegisterDto {
  @AreNested(() => StatutoryMissDto, 200)
  readonly entries: readonly StatutoryMissDto[];

  @IsCount({ says: 'Entries of the same span and holder about personal duties. They are counted and shown to nobody.' })
  readonly personalDuties: number;

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
