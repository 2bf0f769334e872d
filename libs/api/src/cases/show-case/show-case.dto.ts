import { basisKinds, releaseForms, releasePurposes, releaseSigners, type Basis, type Exclusion, type Lead, type Quiet, type ReleaseTerms } from '@throughline/cases';
import type { AgencyId, BasisId, CaseId, DeadlineId, Instant, MemberId, NeedId, ReleaseId, StepId } from '@throughline/kernel';
import { fieldClasses, needKinds, type FieldClass, type NeedKind } from '@throughline/protocols';
import { IsCount } from '../../fields/is-count';
import { AreCodes, IsCode } from '../../fields/is-code';
import { IsFlag } from '../../fields/is-flag';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { IsMoment } from '../../fields/is-moment';
import { AreNames, IsNameCode, IsPlaceCode } from '../../fields/is-name-code';
import { AreNested, IsNested } from '../../fields/is-nested';
import { FactsDto } from '../facts.dto';
import { ProtocolVersionDto } from '../open-case/open-case.dto';

export class LeadDto implements Lead {
  @IsIdentifier()
  readonly memberId: MemberId;

  @IsIdentifier()
  readonly agencyId: AgencyId;
}

export class MilestoneDto {
  @IsNameCode()
  readonly milestone: string;

  @IsFlag({ says: 'False: the survivor does not want it.' })
  readonly wanted: boolean;

  @IsMoment({ nullable: true })
  readonly reachedAt: Instant | null;

  @AreNames(20)
  readonly kinds: readonly string[];
}

export class BasisDto implements Basis {
  @IsIdentifier()
  readonly basisId: BasisId;

  @IsIdentifier()
  readonly agencyId: AgencyId;

  @IsCode(basisKinds)
  readonly kind: Basis['kind'];

  @IsIdentifier({ nullable: true, says: 'The release that it stands on.' })
  readonly releaseId: ReleaseId | null;
}

export class ReleaseDto implements ReleaseTerms {
  @IsIdentifier()
  readonly releaseId: ReleaseId;

  @IsIdentifier()
  readonly discloser: AgencyId;

  @IsIdentifier()
  readonly recipient: AgencyId;

  @AreCodes(fieldClasses)
  readonly classes: readonly FieldClass[];

  @IsCode(releasePurposes)
  readonly purpose: ReleaseTerms['purpose'];

  @IsCode(releaseSigners)
  readonly signer: ReleaseTerms['signer'];

  @IsCode(releaseForms)
  readonly form: ReleaseTerms['form'];

  @IsMoment()
  readonly signedAt: Instant;

  @IsMoment()
  readonly expiresAt: Instant;
}

export class ExclusionDto {
  @IsCode(['agency', 'member', 'town'])
  readonly of: Exclusion['of'];

  @IsIdentifier({ optional: true })
  readonly agencyId?: AgencyId;

  @IsIdentifier({ optional: true })
  readonly memberId?: MemberId;

  @IsPlaceCode({ optional: true })
  readonly town?: string;
}

export class NeedDto {
  @IsIdentifier()
  readonly needId: NeedId;

  @IsCode(needKinds)
  readonly need: NeedKind;

  @IsCode(['open', 'met', 'no-provider'])
  readonly status: 'open' | 'met' | 'no-provider';
}

export class QuietDto {
  @IsMoment()
  readonly since: Instant;

  @IsMoment()
  readonly until: Instant;

  @IsCode(['waiting', 'asked', 'unanswered'], { says: 'Waiting; its end has come and the lead was asked; or nobody answered and the case is back on the board.' })
  readonly phase: Quiet['phase'];
}

export class MissDto {
  @IsIdentifier()
  readonly deadlineId: DeadlineId;

  @IsIdentifier()
  readonly stepId: StepId;

  @IsMoment()
  readonly dueAt: Instant;

  @IsCode(['none', 'waits', 'recorded'], { says: 'Whether it stands in the statutory register; `waits` while the clock is in doubt.' })
  readonly register: 'none' | 'waits' | 'recorded';
}

/** A case in codes, as much of it as the asker may see. Names are in nobody's list. */
export class CaseDto {
  @IsIdentifier()
  readonly caseId: CaseId;

  @IsLine({ says: 'What people call it by.' })
  readonly code: string;

  @IsCode(['open', 'closed'])
  readonly status: 'open' | 'closed';

  @IsCount({ says: 'For If-Match; the ETag of this answer.' })
  readonly revision: number;

  @IsCode(['whole', 'own'], { says: '`own`: what the asker\'s agency holds and wrote itself.' })
  readonly sight: 'whole' | 'own';

  @IsIdentifier()
  readonly openedBy: AgencyId;

  @IsPlaceCode()
  readonly region: string;

  @IsLine()
  readonly zone: string;

  @IsMoment()
  readonly openedAt: Instant;

  @IsNested(() => LeadDto, { nullable: true })
  readonly lead: LeadDto | null;

  @IsMoment({ nullable: true, says: 'Since when nobody leads the case.' })
  readonly leadMissingSince: Instant | null;

  @IsNested(() => FactsDto)
  readonly facts: FactsDto;

  @AreNested(() => MilestoneDto, 100)
  readonly milestones: readonly MilestoneDto[];

  @AreNested(() => ProtocolVersionDto, 20)
  readonly protocols: readonly ProtocolVersionDto[];

  @AreNested(() => BasisDto, 1_000)
  readonly bases: readonly BasisDto[];

  @AreNested(() => ReleaseDto, 1_000)
  readonly releases: readonly ReleaseDto[];

  @AreNested(() => ExclusionDto, 1_000)
  readonly exclusions: readonly ExclusionDto[];

  @AreNested(() => NeedDto, 1_000)
  readonly needs: readonly NeedDto[];

  @IsNested(() => QuietDto, { nullable: true, says: 'The survivor asked the whole case to wait: nobody gets in touch.' })
  readonly quiet: QuietDto | null;

  @AreNested(() => MissDto, 1_000)
  readonly misses: readonly MissDto[];
}
