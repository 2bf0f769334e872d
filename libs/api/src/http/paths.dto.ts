import type { AgencyId, BasisId, CaseId, DeadlineId, MemberId, NeedId, NoticeId, ReleaseId, StepId } from '@throughline/kernel';
import type { TokenId } from '@throughline/members';
import { IsIdentifier } from '../fields/is-identifier';
import { IsNameCode } from '../fields/is-name-code';

export class CasePath {
  @IsIdentifier()
  readonly caseId: CaseId;
}

export class StepPath extends CasePath {
  @IsIdentifier()
  readonly stepId: StepId;
}

export class BasisPath extends CasePath {
  @IsIdentifier()
  readonly basisId: BasisId;
}

export class ReleasePath extends CasePath {
  @IsIdentifier()
  readonly releaseId: ReleaseId;
}

export class NoticePath extends CasePath {
  @IsIdentifier()
  readonly noticeId: NoticeId;
}

export class NeedPath extends CasePath {
  @IsIdentifier()
  readonly needId: NeedId;
}

export class DeadlinePath extends CasePath {
  @IsIdentifier()
  readonly deadlineId: DeadlineId;
}

export class AgencyPath {
  @IsIdentifier()
  readonly agencyId: AgencyId;
}

export class MemberPath {
  @IsIdentifier()
  readonly memberId: MemberId;
}

export class ProtocolPath {
  @IsNameCode({ example: 'connecticut-minor' })
  readonly protocolId: string;
}

export class TokenPath extends MemberPath {
  @IsIdentifier()
  readonly tokenId: TokenId;
}
