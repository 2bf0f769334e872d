import type { NoticePurpose } from '@throughline/cases';
import type { AgencyId, CaseId, Instant, MemberId, NoticeId, StepId } from '@throughline/kernel';
import { urgencies, type Urgency } from '@throughline/protocols';
import { IsCode } from '../fields/is-code';
import { IsFlag } from '../fields/is-flag';
import { IsIdentifier } from '../fields/is-identifier';
import { IsLine } from '../fields/is-line';
import { IsMoment } from '../fields/is-moment';
import { AreNested } from '../fields/is-nested';

const purposes = [
  'step-assigned', 'advance', 'escalation', 'handed-back', 'unplaced', 'step-questioned', 'lead-missing', 'quiet-over', 'release-expiring', 'need-without-provider',
] as const satisfies readonly NoticePurpose[];
const statuses = ['issued', 'handed-over', 'opened', 'acknowledged', 'undeliverable', 'withdrawn'] as const;

/** A notice in an inbox, as a signed-in member reads it. */
export class NoticeDto {
  @IsIdentifier()
  readonly noticeId: NoticeId;

  @IsIdentifier()
  readonly caseId: CaseId;

  @IsLine({ says: 'What people call the case by.' })
  readonly code: string;

  @IsIdentifier({ nullable: true })
  readonly stepId: StepId | null;

  @IsCode(purposes)
  readonly purpose: NoticePurpose;

  @IsIdentifier()
  readonly agencyId: AgencyId;

  @IsIdentifier({ nullable: true, says: 'The person told; null for everybody who works the agency\'s list.' })
  readonly memberId: MemberId | null;

  @IsCode(urgencies)
  readonly urgency: Urgency;

  @IsMoment()
  readonly issuedAt: Instant;

  @IsMoment({ says: 'The first moment at which it may go out by any channel but the inbox.' })
  readonly goesOutAt: Instant;

  @IsFlag({ says: 'Whether it may leave the inbox at all.' })
  readonly outward: boolean;

  @IsCode(statuses)
  readonly status: (typeof statuses)[number];

  @IsMoment({ nullable: true })
  readonly openedAt: Instant | null;

  @IsIdentifier({ nullable: true })
  readonly acknowledgedBy: MemberId | null;

  @IsMoment({ nullable: true })
  readonly acknowledgedAt: Instant | null;
}

export class NoticesDto {
  @AreNested(() => NoticeDto, 200)
  readonly notices: readonly NoticeDto[];

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
