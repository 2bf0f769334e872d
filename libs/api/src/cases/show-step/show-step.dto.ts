import type { AgencyId, ClockKind, DeadlineId, Instant, MemberId, NeedId, StepId } from '@throughline/kernel';
import { agencyKinds, needKinds, urgencies, type AgencyKind, type NeedKind, type Urgency } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsCount } from '../../fields/is-count';
import { IsFlag } from '../../fields/is-flag';
import { AreIdentifiers, IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';
import { IsNameCode } from '../../fields/is-name-code';
import { IsNested } from '../../fields/is-nested';
import { LimitDto } from '../limit.dto';

/** Where a step comes from. What it is called, and what it must record, stands in that version of its protocol. */
export class StepOriginDto {
  @IsCode(['protocol', 'referral'])
  readonly kind: 'protocol' | 'referral';

  @IsNameCode({ optional: true })
  readonly protocolId?: string;

  @IsCount({ optional: true })
  readonly version?: number;

  @IsNameCode({ optional: true, says: 'The step\'s key in the protocol.' })
  readonly key?: string;

  @IsCount({ optional: true, says: 'The how-manieth time it was opened here, from 1 on.' })
  readonly occurrence?: number;

  @IsIdentifier({ optional: true })
  readonly needId?: NeedId | null;

  @IsIdentifier({ optional: true, says: 'Who referred.' })
  readonly fromAgencyId?: AgencyId;

  @IsCode(needKinds, { optional: true })
  readonly need?: NeedKind | null;
}

export class StepDeadlineDto {
  @IsIdentifier()
  readonly deadlineId: DeadlineId;

  @IsMoment()
  readonly dueAt: Instant;

  @IsMoment()
  readonly countedFrom: Instant;

  @IsCode(['calendar', 'business'])
  readonly clock: ClockKind;

  @IsFlag({ says: 'Some day was beyond the calendar\'s coverage.' })
  readonly provisional: boolean;

  @IsFlag()
  readonly missed: boolean;
}

export class StepPauseDto {
  @IsMoment()
  readonly since: Instant;

  @IsMoment()
  readonly until: Instant;
}

/** The last rung that was climbed, and whom it told. */
export class EscalationDto {
  @IsCount()
  readonly run: number;

  @IsCount()
  readonly rung: number;

  @IsIdentifier({ nullable: true })
  readonly toldAgencyId: AgencyId | null;

  @IsIdentifier({ nullable: true })
  readonly toldMemberId: MemberId | null;

  @IsFlag()
  readonly acknowledged: boolean;
}

/** One promise: who holds it, by when, and what became of it. */
export class StepDto {
  @IsIdentifier()
  readonly stepId: StepId;

  @IsCount({ says: 'For If-Match; the ETag of a step\'s answer. Moved by holder, status, deadline or data, never by escalations or notices.' })
  readonly revision: number;

  @IsCode(['open', 'completed', 'not-needed', 'declined', 'ended'])
  readonly status: 'open' | 'completed' | 'not-needed' | 'declined' | 'ended';

  @IsNested(() => StepOriginDto)
  readonly origin: StepOriginDto;

  @IsCode(agencyKinds)
  readonly agencyKind: AgencyKind;

  @IsCode(urgencies)
  readonly urgency: Urgency;

  @IsCode(['statute', 'agreement'])
  readonly authority: 'statute' | 'agreement';

  @IsFlag({ says: 'A mandated report: it stays with the person who has the duty.' })
  readonly personalDuty: boolean;

  @IsNested(() => LimitDto)
  readonly limit: LimitDto;

  @IsMoment()
  readonly openedAt: Instant;

  @IsIdentifier({ nullable: true, says: 'Null while no agency holds it: the lead does, else the opening agency.' })
  readonly holder: AgencyId | null;

  @IsFlag({ nullable: true, says: 'The holder has said that it will do it; null once the step has ended.' })
  readonly accepted: boolean | null;

  @AreIdentifiers(100, { says: 'Who has handed it back, while it is open.' })
  readonly handedBackBy: readonly AgencyId[];

  @IsNested(() => StepDeadlineDto, { nullable: true })
  readonly deadline: StepDeadlineDto | null;

  @IsNested(() => StepPauseDto, { nullable: true })
  readonly pause: StepPauseDto | null;

  @IsNested(() => EscalationDto, { nullable: true, says: 'Null before anybody had to be told.' })
  readonly escalation: EscalationDto | null;
}
