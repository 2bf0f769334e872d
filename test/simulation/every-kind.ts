import type { CaseCommand, CaseEvent, CaseRejection } from '@throughline/cases';

/** Codes that are published and that no command gives: what they would refuse is so already, and changes nothing. */
type NeverGiven = 'exclusion-recorded-already' | 'lead-named-already' | 'step-accepted-already';

/*
 * Whatever can happen to a case, be sent to it or be refused by it has to happen in some simulated life: a kind that is missing here does not compile, and one
 * that never occurs fails the run.
 */
const events: { readonly [Type in CaseEvent['type']]: true } = {
  CaseOpened: true, CaseClosed: true, CaseReopened: true, FactRecorded: true, FactCorrected: true, SurvivorIdentified: true, DetailsRecorded: true,
  MilestoneReached: true, MilestoneNotWanted: true, LeadNamed: true, LeadLeft: true, LeadDeadlineSet: true, LeadStillMissing: true,
  ProtocolApplied: true, ProtocolChanged: true, ProtocolEnded: true, BasisRecorded: true, BasisEnded: true, ReleaseRecorded: true,
  ReleaseWarned: true, ReleaseExpired: true, ReleaseRevoked: true, ExclusionRecorded: true, ExclusionLifted: true, StepOpened: true,
  PastStepRecorded: true, StepPlaced: true, StepUnplaced: true, StepAccepted: true, StepHandedBack: true, StepReassigned: true, StepPaused: true,
  StepResumed: true, StepCompleted: true, StepReopened: true, StepNotNeeded: true, StepDeclined: true, StepEnded: true, StepQuestioned: true,
  DeadlineSet: true, AdvanceMomentReached: true, DeadlineMissed: true, StatutoryMissRecorded: true, DeadlineKeptLoggedLate: true, MissAnswered: true,
  MissAnnotated: true, LadderRunStarted: true, EscalationRecorded: true, EscalationAcknowledged: true, NoticeIssued: true, NoticeAcknowledged: true,
  NoticeUndeliverable: true, QuietRequested: true, QuietEndReached: true, QuietUnanswered: true, QuietEnded: true, QuietExtended: true,
  NeedRecorded: true, NeedMet: true, NeedWithoutProvider: true, PlacementRecorded: true, InterviewRecorded: true, ClocksShifted: true,
};

const commands: { readonly [Type in CaseCommand['type']]: true } = {
  AcceptStep: true, AcknowledgeNotice: true, AnnotateMiss: true, AnswerMiss: true, ApplyProtocol: true, AssignStep: true, ChangeProtocol: true,
  CloseCase: true, CompleteStep: true, CorrectFact: true, DeclineStep: true, EndBasis: true, EndProtocol: true, EndQuiet: true, ExtendDeadline: true,
  ExtendQuiet: true, HandBackStep: true, IdentifySurvivor: true, LeaveLead: true, LiftExclusion: true, MarkMilestoneNotWanted: true,
  MarkStepNotNeeded: true, MeetNeed: true, NameLead: true, OpenCase: true, OpenReferral: true, PauseStep: true, ReachMilestone: true,
  ReassignStep: true, RecordBasis: true, RecordDetails: true, RecordExclusion: true, RecordFact: true, RecordInterview: true, RecordNeed: true,
  RecordNeedWithoutProvider: true, RecordNoticeUndeliverable: true, RecordPastStep: true, RecordPlacement: true, RecordRelease: true,
  ReopenCase: true, ReopenStep: true, RequestQuiet: true, ResumeStep: true, RevokeReferral: true, RevokeRelease: true, RingLead: true,
  RingQuiet: true, RingRelease: true, RingStep: true, UnmuteCase: true, UnplaceSteps: true,
};

const refusals: { readonly [Code in Exclude<CaseRejection['code'], NeverGiven>]: true } = {
  'case-unknown': true, 'case-opened-already': true, 'case-closed': true, 'case-not-closed': true, 'case-has-open-statutory-steps': true,
  'not-yours-to-run': true, 'moment-in-future': true, 'fact-recorded-already': true, 'fact-not-recorded': true, 'fact-value-unknown': true,
  'milestone-unknown': true, 'milestone-reached-already': true, 'protocol-unknown': true, 'protocol-applied-already': true,
  'protocol-not-applied': true, 'protocol-step-unknown': true, 'protocol-base-missing': true, 'protocol-base-applied-already': true,
  'protocol-has-open-statutory-steps': true, 'no-basis': true, 'basis-unknown': true, 'basis-stands-on-a-release': true,
  'basis-needs-citation': true, 'release-unknown': true, 'release-to-oneself': true, 'release-not-yours-to-give': true, 'release-too-long': true,
  'release-expired-already': true, 'agency-unknown': true, 'agency-suspended': true, 'agency-excluded': true, 'member-excluded': true,
  'exclusion-unknown': true, 'lead-not-named': true, 'step-unknown': true, 'step-not-open': true, 'step-not-completed': true,
  'step-belongs-to-another-agency': true, 'step-unplaced': true, 'step-placed-already': true, 'step-is-a-personal-duty': true,
  'step-is-statutory': true, 'step-paused-already': true, 'step-not-paused': true, 'step-stopped-by-quiet': true, 'pause-not-allowed': true,
  'pause-too-long': true, 'pause-ends-in-the-past': true, 'deadline-not-later': true, 'step-has-no-deadline': true, 'completion-record-faulty': true,
  'told-agency-of-another-kind': true, 'not-a-referral': true, 'deadline-unknown': true, 'miss-not-yours-to-answer': true, 'notice-unknown': true,
  'notice-not-yours': true, 'notice-superseded': true, 'acknowledged-already': true, 'quiet-already': true, 'quiet-not-asked-for': true,
  'quiet-ends-in-the-past': true, 'need-unknown': true, 'need-met-already': true,
};

/** By the names under which they are counted. */
export const everyKind: readonly string[] = [
  ...Object.keys(events),
  ...Object.keys(commands).map((type) => `done ${type}`),
  ...Object.keys(refusals).map((code) => `refused ${code}`),
];
