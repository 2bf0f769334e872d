import type { AgencyId, BasisId, DeadlineId, Instant, IsoDuration, MemberId, NeedId, NoticeId, ReleaseId, StepId } from '@throughline/kernel';
import type { Fault } from '@throughline/protocols';

/** Every reason a case can say no. Codes are published: reword the text freely, never rename or reuse a code. */
export type CaseRejection =
  // the case
  | { readonly code: 'case-unknown' }
  | { readonly code: 'case-opened-already' }
  | { readonly code: 'case-closed' }
  | { readonly code: 'case-not-closed' }
  | { readonly code: 'case-has-open-statutory-steps'; readonly stepIds: readonly StepId[] }
  | { readonly code: 'not-yours-to-run' }
  | { readonly code: 'moment-in-future'; readonly occurredAt: Instant }
  // facts and protocols
  | { readonly code: 'fact-recorded-already'; readonly fact: string }
  | { readonly code: 'fact-not-recorded'; readonly fact: string }
  | { readonly code: 'fact-value-unknown'; readonly fact: string; readonly values: readonly string[] }
  | { readonly code: 'milestone-unknown'; readonly milestone: string }
  | { readonly code: 'milestone-reached-already'; readonly milestone: string }
  | { readonly code: 'protocol-unknown'; readonly protocolId: string; readonly version: number }
  | { readonly code: 'protocol-applied-already'; readonly protocolId: string; readonly version: number }
  | { readonly code: 'protocol-not-applied'; readonly protocolId: string }
  | { readonly code: 'protocol-step-unknown'; readonly protocolId: string; readonly stepKey: string }
  | { readonly code: 'protocol-base-missing' }
  | { readonly code: 'protocol-base-applied-already'; readonly protocolId: string }
  | { readonly code: 'protocol-has-open-statutory-steps'; readonly stepIds: readonly StepId[] }
  // who may know
  | { readonly code: 'no-basis'; readonly agencyId: AgencyId }
  | { readonly code: 'basis-unknown'; readonly basisId: BasisId }
  | { readonly code: 'basis-stands-on-a-release'; readonly basisId: BasisId; readonly releaseId: ReleaseId }
  | { readonly code: 'basis-needs-citation' }
  | { readonly code: 'release-unknown'; readonly releaseId: ReleaseId }
  | { readonly code: 'release-to-oneself' }
  | { readonly code: 'release-not-yours-to-give'; readonly agencyId: AgencyId }
  | { readonly code: 'release-too-long'; readonly atMost: IsoDuration }
  | { readonly code: 'release-expired-already' }
  | { readonly code: 'agency-unknown'; readonly agencyId: AgencyId }
  | { readonly code: 'agency-suspended'; readonly agencyId: AgencyId }
  | { readonly code: 'agency-excluded'; readonly agencyId: AgencyId }
  | { readonly code: 'member-excluded'; readonly memberId: MemberId }
  | { readonly code: 'exclusion-recorded-already' }
  | { readonly code: 'exclusion-unknown' }
  | { readonly code: 'lead-not-named' }
  | { readonly code: 'lead-named-already'; readonly memberId: MemberId }
  // steps
  | { readonly code: 'step-unknown'; readonly stepId: StepId }
  | { readonly code: 'step-not-open'; readonly stepId: StepId; readonly status: 'completed' | 'not-needed' | 'declined' | 'ended' }
  | { readonly code: 'step-not-completed'; readonly stepId: StepId }
  | { readonly code: 'step-belongs-to-another-agency'; readonly stepId: StepId; readonly agencyId: AgencyId | null }
  | { readonly code: 'step-unplaced'; readonly stepId: StepId }
  | { readonly code: 'step-placed-already'; readonly stepId: StepId; readonly agencyId: AgencyId }
  | { readonly code: 'step-accepted-already'; readonly stepId: StepId }
  | { readonly code: 'step-is-a-personal-duty'; readonly stepId: StepId }
  | { readonly code: 'step-is-statutory'; readonly stepId: StepId; readonly cites: string }
  | { readonly code: 'step-paused-already'; readonly stepId: StepId }
  | { readonly code: 'step-not-paused'; readonly stepId: StepId }
  | { readonly code: 'step-stopped-by-quiet'; readonly stepId: StepId }
  | { readonly code: 'pause-not-allowed'; readonly stepId: StepId }
  | { readonly code: 'pause-too-long'; readonly stepId: StepId; readonly atMost: IsoDuration }
  | { readonly code: 'pause-ends-in-the-past'; readonly until: Instant }
  | { readonly code: 'deadline-not-later'; readonly dueAt: Instant }
  | { readonly code: 'step-has-no-deadline'; readonly stepId: StepId }
  | { readonly code: 'completion-record-faulty'; readonly faults: readonly Fault[] }
  | { readonly code: 'told-agency-of-another-kind'; readonly agencyId: AgencyId }
  | { readonly code: 'not-a-referral'; readonly stepId: StepId }
  // clocks, ladder, notices
  | { readonly code: 'deadline-unknown'; readonly deadlineId: DeadlineId }
  | { readonly code: 'miss-not-yours-to-answer'; readonly deadlineId: DeadlineId }
  | { readonly code: 'notice-unknown'; readonly noticeId: NoticeId }
  | { readonly code: 'notice-not-yours'; readonly noticeId: NoticeId }
  | { readonly code: 'notice-superseded'; readonly noticeId: NoticeId }
  | { readonly code: 'acknowledged-already'; readonly noticeId: NoticeId }
  // quiet and needs
  | { readonly code: 'quiet-already' }
  | { readonly code: 'quiet-not-asked-for' }
  | { readonly code: 'quiet-ends-in-the-past'; readonly until: Instant }
  | { readonly code: 'need-unknown'; readonly needId: NeedId }
  | { readonly code: 'need-met-already'; readonly needId: NeedId };
