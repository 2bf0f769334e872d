import type { NoticePurpose } from '@throughline/cases';
import type { AgencyId, CaseId, Instant, MemberId, NoticeId, StepId } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';

/** A notice that is on its way out, or would be: as much of it as sending needs. Whether it still stands its case says. */
export type OutgoingNotice = {
  readonly noticeId: NoticeId;
  readonly caseId: CaseId;
  readonly stepId: StepId | null;
  readonly agencyId: AgencyId;
  /** Null for everybody who works the agency's list. */
  readonly memberId: MemberId | null;
  readonly purpose: NoticePurpose;
  readonly urgency: Urgency;
};

/** What is left to send, as far as the views have heard: a little behind the notices' own streams, which are asked before anything goes out. */
export type OutgoingNotices = {
  /** Those with something to do by now: to be sent for the first time or again, or given up and the case not told yet. Earliest first, in pages. */
  dueBy(now: Instant): AsyncIterable<readonly OutgoingNotice[]>;
  /** The first moment after now at which there will be something to do. */
  nextAfter(now: Instant): Promise<Instant | undefined>;
};
