import type { AgencyId, CaseId, Instant, MemberId, StepId } from '@throughline/kernel';
import { agencyKinds, urgencies, type AgencyKind, type Urgency } from '@throughline/protocols';
import { IsCode } from '../fields/is-code';
import { IsCount } from '../fields/is-count';
import { IsFlag } from '../fields/is-flag';
import { IsIdentifier } from '../fields/is-identifier';
import { IsLine } from '../fields/is-line';
import { IsMoment } from '../fields/is-moment';
import { AreNested, IsNested } from '../fields/is-nested';

/** How far the ladder has climbed, and whom its last rung told. */
export class ListedEscalationDto {
  @IsCount()
  readonly rung: number;

  @IsCode(['on-call', 'supervisor', 'lead'], { nullable: true })
  readonly to: 'on-call' | 'supervisor' | 'lead' | null;

  @IsIdentifier({ nullable: true })
  readonly toldAgencyId: AgencyId | null;

  @IsIdentifier({ nullable: true })
  readonly toldMemberId: MemberId | null;

  @IsIdentifier({ nullable: true })
  readonly acknowledgedBy: MemberId | null;
}

/** An open step as a list shows it: nothing about anybody but the case's code. */
export class ListedStepDto {
  @IsIdentifier()
  readonly stepId: StepId;

  @IsIdentifier()
  readonly caseId: CaseId;

  @IsLine({ says: 'What people call the case by.' })
  readonly code: string;

  @IsLine({ nullable: true, says: 'As its protocol has it, fit for every list; null for a referral.' })
  readonly title: string | null;

  @IsCount()
  readonly revision: number;

  @IsCode(urgencies)
  readonly urgency: Urgency;

  @IsCode(['statute', 'agreement'])
  readonly authority: 'statute' | 'agreement';

  @IsCode(agencyKinds)
  readonly agencyKind: AgencyKind;

  @IsIdentifier({ nullable: true, says: 'Null while no agency holds it.' })
  readonly holder: AgencyId | null;

  @IsMoment({ nullable: true })
  readonly heldSince: Instant | null;

  @IsLine({ nullable: true, says: 'Why no agency holds it.' })
  readonly unplacedBecause: string | null;

  @IsFlag()
  readonly accepted: boolean;

  @IsMoment({ nullable: true, says: 'When somebody at the holder first acknowledged a notice about it.' })
  readonly acknowledgedByHolderAt: Instant | null;

  @IsMoment({ nullable: true })
  readonly dueAt: Instant | null;

  @IsFlag()
  readonly missed: boolean;

  @IsMoment({ nullable: true, says: 'Until when its clock is paused.' })
  readonly pausedUntil: Instant | null;

  @IsFlag({ says: 'Nothing is owed while it is paused, or while the survivor asked the whole case to wait.' })
  readonly standsStill: boolean;

  @IsNested(() => ListedEscalationDto, { nullable: true })
  readonly escalation: ListedEscalationDto | null;

  @IsLine({ nullable: true, says: 'Why somebody has to say whether it is still needed.' })
  readonly questionedBecause: string | null;
}

export class ListedStepsDto {
  @AreNested(() => ListedStepDto, 200)
  readonly steps: readonly ListedStepDto[];

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
