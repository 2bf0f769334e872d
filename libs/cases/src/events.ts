import type {
  AgencyId, BasisId, CaseId, ClockKind, DeadlineId, Instant, MemberId, NeedId, NoticeId, ReleaseId, StepId,
} from '@throughline/kernel';
import type {
  AgencyKind, FactCode, FactValue, FieldClass, HandBackReason, Limit, NeedKind, NotNeededReason, PauseReason, Urgency,
} from '@throughline/protocols';

/**
 * The whole vocabulary of a case's history: past tense, facts only, in the order in which a case usually lives them.
 *
 * `data` is safe for anyone who may see the step: ids, codes, moments and numbers. What somebody may have the right to erase is `sealed`, one value
 * a field class. Whatever needed a clock, a calendar, an id or a protocol was worked out once, in `decide`, and stands here.
 */
export type CaseEvent =
  | Event<'CaseOpened', { caseId: CaseId; openedBy: AgencyId; region: string; zone: string; openedAt: Instant }, 'identity' | 'contact' | 'narrative'>
  | Event<'CaseClosed', { reason: ClosingReason; closedAt: Instant }>
  | Event<'CaseReopened', { reason: ReopeningReason; reopenedAt: Instant }>

  | Event<'FactRecorded', { fact: FactCode; value: FactValue }>
  | Event<'FactCorrected', { fact: FactCode; value: FactValue; was: FactValue }>
  | Event<'SurvivorIdentified', { status: 'PossibleVictimOfTrafficking' | 'ActualVictimOfTrafficking'; decidedBy: DecisionMakingOrg }>
  | Event<'DetailsRecorded', Record<never, never>, FieldClass>
  | Event<'MilestoneReached', { milestone: string; kind: string | null; reachedAt: Instant }>
  | Event<'MilestoneNotWanted', { milestone: string }>

  | Event<'LeadNamed', { memberId: MemberId; agencyId: AgencyId }>
  | Event<'LeadLeft', { memberId: MemberId; reason: 'stepped-down' | 'left-agency' | 'replaced' | 'basis-ended' | 'excluded' }>
  | Event<'LeadDeadlineSet', { since: Instant; dueAt: Instant; provisional: boolean }>
  | Event<'LeadStillMissing', { agencyId: AgencyId | null; memberId: MemberId | null; nextAt: Instant }>

  | Event<'ProtocolApplied', AppliedVersion>
  | Event<'ProtocolChanged', AppliedVersion & { from: number }>
  | Event<'ProtocolEnded', { protocolId: string; version: number }>

  | Event<'BasisRecorded', { basisId: BasisId; agencyId: AgencyId; kind: BasisKind; cites: string | null; releaseId: ReleaseId | null; classes: readonly FieldClass[] }>
  | Event<'BasisEnded', { basisId: BasisId; agencyId: AgencyId; reason: 'release-expired' | 'release-revoked' | 'withdrawn' | 'excluded' }>
  | Event<'ReleaseRecorded', ReleaseTerms & { releaseId: ReleaseId; nextAt: Instant }, 'identity'>
  | Event<'ReleaseWarned', { releaseId: ReleaseId; daysLeft: number; nextAt: Instant }>
  | Event<'ReleaseExpired', { releaseId: ReleaseId }>
  | Event<'ReleaseRevoked', { releaseId: ReleaseId; how: 'orally' | 'in-writing' }>

  | Event<'ExclusionRecorded', Exclusion>
  | Event<'ExclusionLifted', Exclusion>

  | Event<'StepOpened', StepTerms & { stepId: StepId; openedAt: Instant }, 'identity' | 'narrative'>
  | Event<'PastStepRecorded', StepTerms & { stepId: StepId }>
  | Event<'StepPlaced', { stepId: StepId; agencyId: AgencyId; how: 'only-candidate' | 'by-hand' | 'personal-duty' }>
  | Event<'StepUnplaced', { stepId: StepId; agencyId: AgencyId | null; reason: UnplacedReason }>
  | Event<'StepAccepted', { stepId: StepId; agencyId: AgencyId }>
  | Event<'StepHandedBack', { stepId: StepId; agencyId: AgencyId; reason: HandBackReason; times: number }>
  | Event<'StepReassigned', { stepId: StepId; from: AgencyId; to: AgencyId; reason: ReassignReason }>
  | Event<'StepPaused', { stepId: StepId; reason: PauseReason; pausedAt: Instant; until: Instant; left: TimeLeft; next: Moment }>
  | Event<'StepResumed', { stepId: StepId; how: 'asked' | 'pause-ended' | 'quiet'; pausedMs: number; next: Moment | null }>
  | Event<'StepCompleted', { stepId: StepId; agencyId: AgencyId | null; verdict: Verdict; record: Readonly<Record<string, unknown>>; told: readonly AgencyId[] }, FieldClass>
  | Event<'StepReopened', { stepId: StepId; reason: 'completed-by-mistake' | 'data-error' | 'service-fell-through' }>
  | Event<'StepNotNeeded', { stepId: StepId; reason: NotNeededReason }>
  | Event<'StepDeclined', { stepId: StepId; takenBy: AgencyId; how: 'orally' | 'in-writing' }>
  | Event<'StepEnded', { stepId: StepId; reason: 'case-closed' | 'protocol-changed' | 'revoked-by-sender' | 'before-our-time' }>
  | Event<'StepQuestioned', { stepId: StepId; reason: 'fact-corrected' | 'protocol-changed' }>

  | Event<'DeadlineSet', DeadlineTerms & { deadlineId: DeadlineId; stepId: StepId; why: DeadlineReason; next: Moment }>
  | Event<'AdvanceMomentReached', { deadlineId: DeadlineId; stepId: StepId; next: Moment }>
  | Event<'DeadlineMissed', { deadlineId: DeadlineId; stepId: StepId; dueAt: Instant; register: 'none' | 'waits' | 'recorded'; next: Moment }>
  | Event<'StatutoryMissRecorded', { deadlineId: DeadlineId; stepId: StepId; dueAt: Instant; cites: string; marks: readonly MissMark[] }>
  | Event<'DeadlineKeptLoggedLate', { deadlineId: DeadlineId; stepId: StepId; dueAt: Instant }>
  | Event<'MissAnswered', { deadlineId: DeadlineId; agencyId: AgencyId; reason: HandBackReason | 'done-in-time' | 'not-ours' }, 'narrative'>
  | Event<'MissAnnotated', { deadlineId: DeadlineId; mark: MissMark }>

  | Event<'LadderRunStarted', { stepId: StepId; run: number; fromRung: number; why: RunReason; next: Moment | null }>
  | Event<'EscalationRecorded', EscalationTerms & { stepId: StepId; next: Moment }>
  | Event<'EscalationAcknowledged', { stepId: StepId; run: number; rung: number; memberId: MemberId; next: Moment }>

  | Event<'NoticeIssued', NoticeTerms & { noticeId: NoticeId }>
  | Event<'NoticeAcknowledged', { noticeId: NoticeId; stepId: StepId | null; agencyId: AgencyId; memberId: MemberId }>
  | Event<'NoticeUndeliverable', { noticeId: NoticeId; stepId: StepId | null; next: Moment | null }>

  | Event<'QuietRequested', { since: Instant; until: Instant; how: 'orally' | 'in-writing'; takenBy: AgencyId; answerWithin: Limit; nextAt: Instant }>
  | Event<'QuietEndReached', { askedAgencyId: AgencyId | null; askedMemberId: MemberId | null; nextAt: Instant }>
  | Event<'QuietUnanswered', Record<never, never>>
  | Event<'QuietEnded', { endedAt: Instant }>
  | Event<'QuietExtended', { until: Instant; nextAt: Instant }>

  | Event<'NeedRecorded', { needId: NeedId; need: NeedKind; recordedAt: Instant }>
  | Event<'NeedMet', { needId: NeedId; need: NeedKind; stepId: StepId | null }>
  | Event<'NeedWithoutProvider', { needId: NeedId; need: NeedKind }>
  | Event<'PlacementRecorded', { kind: HousingKind }, 'location'>
  | Event<'InterviewRecorded', { kind: InterviewKind }, 'narrative'>

  | Event<'ClocksShifted', { mutedFrom: Instant; mutedUntil: Instant }>;

type Event<Type extends string, Data, Sealed extends FieldClass = never> = {
  readonly type: Type;
  readonly data: Readonly<Data>;
  readonly sealed?: { readonly [Class in Sealed]?: unknown };
};
export type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;
export type DataOf<Type extends CaseEvent['type']> = EventOf<Type>['data'];

/** The next moment at which something is owed to a step, and what. One reminder rings about it. */
export type Moment = { readonly at: Instant; readonly what: 'advance' | 'due' | 'rung' | 'pause-end' };

export type AppliedVersion = { readonly protocolId: string; readonly version: number; readonly hash: string };

/** Where a step comes from: a protocol's step (for a need, perhaps), or a referral that one agency opened for another by hand. */
export type StepOrigin =
  | { readonly kind: 'protocol'; readonly protocolId: string; readonly version: number; readonly key: string; readonly needId: NeedId | null; readonly occurrence: number }
  | { readonly kind: 'referral'; readonly fromAgencyId: AgencyId; readonly need: NeedKind | null };

export type StepTerms = {
  readonly origin: StepOrigin;
  readonly agencyKind: AgencyKind;
  readonly urgency: Urgency;
  readonly authority: 'statute' | 'agreement';
  readonly personalDuty: boolean;
  /** The moment that the limit counts from: the trigger's occurrence on a statute, its record on an agreement. */
  readonly countsFrom: Instant;
  readonly limit: Limit;
};

export type DeadlineReason = 'opened' | 'resumed' | 'extended' | 'reassigned' | 'reopened' | 'quiet-ended' | 'unmuted' | 'protocol-changed';
export type DeadlineTerms = {
  readonly dueAt: Instant;
  readonly countedFrom: Instant;
  readonly clock: ClockKind;
  /** Whose calendar the business clock ran on; null on the calendar clock. */
  readonly calendarOf: AgencyId | null;
  /** Some day was beyond the calendar's coverage: weekly hours alone were counted. */
  readonly provisional: boolean;
  readonly advanceAt: readonly Instant[];
};

/** What is left at a pause, in ms on the clock each belongs to: to the deadline and its advance notices, or to the next rung once it is missed. */
export type TimeLeft =
  | { readonly to: 'deadline'; readonly dueMs: number; readonly advanceMs: readonly number[] }
  | { readonly to: 'rung'; readonly rungMs: number };

export type RungName = 'on-call' | 'supervisor' | 'lead';
export type RunReason = 'reassigned' | 'placed' | 'unplaced' | 'handed-back' | 'extended' | 'reopened' | 'quiet' | 'unmuted';
export type EscalationOutcome = 'told' | 'nobody-on-call' | 'nobody-named' | 'no-channel' | 'no-basis' | 'excluded';
export type EscalationTerms = {
  readonly run: number;
  readonly rung: number;
  readonly to: RungName;
  readonly agencyId: AgencyId | null;
  readonly memberId: MemberId | null;
  readonly outcome: EscalationOutcome;
};

export type NoticePurpose =
  | 'step-assigned' | 'advance' | 'escalation' | 'handed-back' | 'unplaced' | 'step-questioned' | 'lead-missing' | 'quiet-over' | 'release-expiring' | 'need-without-provider';
export type NoticeTerms = {
  readonly purpose: NoticePurpose;
  readonly stepId: StepId | null;
  readonly agencyId: AgencyId;
  /** The person told; null for everybody who works the agency's list. */
  readonly memberId: MemberId | null;
  readonly urgency: Urgency;
  /** The first moment at which it may go out by any channel but the inbox. */
  readonly goesOutAt: Instant;
  /** Whether it may leave the inbox at all: advance notices stay in it. */
  readonly outward: boolean;
  readonly run: number | null;
  readonly rung: number | null;
};

export type BasisKind = 'own-client' | 'release' | 'legal-duty' | 'court-order' | 'oversight';
export type ReleaseTerms = {
  readonly discloser: AgencyId;
  readonly recipient: AgencyId;
  readonly classes: readonly FieldClass[];
  readonly purpose: 'coordination' | 'service' | 'housing' | 'legal-help' | 'health-care' | 'safety' | 'education' | 'benefits';
  readonly signer: 'self' | 'minor-alone' | 'minor-and-guardian' | 'guardian';
  readonly form: 'paper' | 'electronic' | 'verbal-where-lawful';
  readonly signedAt: Instant;
  readonly expiresAt: Instant;
};
export type Exclusion =
  | { readonly of: 'agency'; readonly agencyId: AgencyId }
  | { readonly of: 'member'; readonly memberId: MemberId }
  | { readonly of: 'town'; readonly town: string };

export type UnplacedReason =
  | 'no-candidate' | 'several-candidates' | 'handed-back' | 'basis-ended' | 'agency-suspended' | 'agency-excluded' | 'quiet';
export type ReassignReason = 'no-capacity' | 'survivor-asked' | 'conflict-of-interest' | 'closer-to-survivor' | 'wrong-agency';
/** In time, late, or not to be told because the precision of what was said straddles the deadline. */
export type Verdict = 'in-time' | 'in-time-logged-late' | 'late' | 'cannot-be-told' | 'no-deadline';
export type MissMark = 'clock-fault' | 'store-muted';
export type ClosingReason = 'goals-met' | 'survivor-left' | 'lost-contact' | 'transferred-out' | 'not-trafficking' | 'deceased' | 'duplicate';
export type ReopeningReason = 'closed-by-mistake' | 'survivor-returned' | 're-trafficked';
export type HousingKind = 'emergency' | 'transitional' | 'permanent';
export type InterviewKind = 'screening' | 'forensic' | 'law-enforcement' | 'service-needs' | 'legal' | 'medical';
/** HTCDS 2.0 `vic_TraffickingStatusDecisionMakingOrg`. */
export type DecisionMakingOrg = 'Police' | 'NGO' | 'CourtOrProsecution' | 'NonPoliceGovernmentalOrganization' | 'Other';
