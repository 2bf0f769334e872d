import type { Cause, Decider, Decision, StepId } from '@throughline/kernel';
import { unopened, type CaseState, type OpenedCase, type OpenNotice } from './case';
import { concludeOwed } from './clocks/conclude-owed';
import type { Refusal } from './commands/command';
import { acceptStep, type AcceptStep } from './commands/accept-step/accept-step';
import { acknowledgeNotice, type AcknowledgeNotice } from './commands/acknowledge-notice/acknowledge-notice';
import { annotateMiss, type AnnotateMiss } from './commands/annotate-miss/annotate-miss';
import { answerMiss, type AnswerMiss } from './commands/answer-miss/answer-miss';
import { applyProtocol, type ApplyProtocol } from './commands/apply-protocol/apply-protocol';
import { assignStep, type AssignStep } from './commands/assign-step/assign-step';
import { changeProtocol, type ChangeProtocol } from './commands/change-protocol/change-protocol';
import { closeCase, type CloseCase } from './commands/close-case/close-case';
import { completeStep, type CompleteStep } from './commands/complete-step/complete-step';
import { correctFact, type CorrectFact } from './commands/correct-fact/correct-fact';
import { declineStep, type DeclineStep } from './commands/decline-step/decline-step';
import { endBasis, type EndBasis } from './commands/end-basis/end-basis';
import { endProtocol, type EndProtocol } from './commands/end-protocol/end-protocol';
import { endQuiet, type EndQuiet } from './commands/end-quiet/end-quiet';
import { extendDeadline, type ExtendDeadline } from './commands/extend-deadline/extend-deadline';
import { extendQuiet, type ExtendQuiet } from './commands/extend-quiet/extend-quiet';
import { handBackStep, type HandBackStep } from './commands/hand-back-step/hand-back-step';
import { identifySurvivor, type IdentifySurvivor } from './commands/identify-survivor/identify-survivor';
import { leaveLead, type LeaveLead } from './commands/leave-lead/leave-lead';
import { liftExclusion, type LiftExclusion } from './commands/lift-exclusion/lift-exclusion';
import { markMilestoneNotWanted, type MarkMilestoneNotWanted } from './commands/mark-milestone-not-wanted/mark-milestone-not-wanted';
import { markStepNotNeeded, type MarkStepNotNeeded } from './commands/mark-step-not-needed/mark-step-not-needed';
import { meetNeed, type MeetNeed } from './commands/meet-need/meet-need';
import { nameLead, type NameLead } from './commands/name-lead/name-lead';
import { openCase, type OpenCase } from './commands/open-case/open-case';
import { openReferral, type OpenReferral } from './commands/open-referral/open-referral';
import { pauseStep, type PauseStep } from './commands/pause-step/pause-step';
import { reachMilestone, type ReachMilestone } from './commands/reach-milestone/reach-milestone';
import { reassignStep, type ReassignStep } from './commands/reassign-step/reassign-step';
import { recordBasis, type RecordBasis } from './commands/record-basis/record-basis';
import { recordDetails, type RecordDetails } from './commands/record-details/record-details';
import { recordExclusion, type RecordExclusion } from './commands/record-exclusion/record-exclusion';
import { recordFact, type RecordFact } from './commands/record-fact/record-fact';
import { recordInterview, type RecordInterview } from './commands/record-interview/record-interview';
import { recordNeed, type RecordNeed } from './commands/record-need/record-need';
import { recordNeedWithoutProvider, type RecordNeedWithoutProvider } from './commands/record-need-without-provider/record-need-without-provider';
import { recordNoticeUndeliverable, type RecordNoticeUndeliverable } from './commands/record-notice-undeliverable/record-notice-undeliverable';
import { recordPastStep, type RecordPastStep } from './commands/record-past-step/record-past-step';
import { recordPlacement, type RecordPlacement } from './commands/record-placement/record-placement';
import { recordRelease, type RecordRelease } from './commands/record-release/record-release';
import { reopenCase, type ReopenCase } from './commands/reopen-case/reopen-case';
import { reopenStep, type ReopenStep } from './commands/reopen-step/reopen-step';
import { requestQuiet, type RequestQuiet } from './commands/request-quiet/request-quiet';
import { resumeStep, type ResumeStep } from './commands/resume-step/resume-step';
import { revokeReferral, type RevokeReferral } from './commands/revoke-referral/revoke-referral';
import { revokeRelease, type RevokeRelease } from './commands/revoke-release/revoke-release';
import { ringLead, type RingLead } from './commands/ring-lead/ring-lead';
import { ringQuiet, type RingQuiet } from './commands/ring-quiet/ring-quiet';
import { ringRelease, type RingRelease } from './commands/ring-release/ring-release';
import { ringStep, type RingStep } from './commands/ring-step/ring-step';
import { unmuteCase, type UnmuteCase } from './commands/unmute-case/unmute-case';
import { unplaceSteps, type UnplaceSteps } from './commands/unplace-steps/unplace-steps';
import { settle } from './consequences/settle-case';
import type { CaseContext } from './context';
import type { CaseEvent } from './events';
import { copy, evolve } from './evolve/evolve';
import type { CaseRejection } from './rejections';
import { Work } from './work/work';

export type CaseCommand =
  | AcceptStep
  | AcknowledgeNotice
  | AnnotateMiss
  | AnswerMiss
  | ApplyProtocol
  | AssignStep
  | ChangeProtocol
  | CloseCase
  | CompleteStep
  | CorrectFact
  | DeclineStep
  | EndBasis
  | EndProtocol
  | EndQuiet
  | ExtendDeadline
  | ExtendQuiet
  | HandBackStep
  | IdentifySurvivor
  | LeaveLead
  | LiftExclusion
  | MarkMilestoneNotWanted
  | MarkStepNotNeeded
  | MeetNeed
  | NameLead
  | OpenCase
  | OpenReferral
  | PauseStep
  | ReachMilestone
  | ReassignStep
  | RecordBasis
  | RecordDetails
  | RecordExclusion
  | RecordFact
  | RecordInterview
  | RecordNeed
  | RecordNeedWithoutProvider
  | RecordNoticeUndeliverable
  | RecordPastStep
  | RecordPlacement
  | RecordRelease
  | ReopenCase
  | ReopenStep
  | RequestQuiet
  | ResumeStep
  | RevokeReferral
  | RevokeRelease
  | RingLead
  | RingQuiet
  | RingRelease
  | RingStep
  | UnmuteCase
  | UnplaceSteps;
export type CommandOf<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** One entry for every command there is. A new behaviour is a folder under `commands/` and a line here. */
const rules: { readonly [Type in CaseCommand['type']]: (data: CommandOf<Type>['data'], work: Work) => Refusal } = {
  AcceptStep: acceptStep,
  AcknowledgeNotice: acknowledgeNotice,
  AnnotateMiss: annotateMiss,
  AnswerMiss: answerMiss,
  ApplyProtocol: applyProtocol,
  AssignStep: assignStep,
  ChangeProtocol: changeProtocol,
  CloseCase: closeCase,
  CompleteStep: completeStep,
  CorrectFact: correctFact,
  DeclineStep: declineStep,
  EndBasis: endBasis,
  EndProtocol: endProtocol,
  EndQuiet: endQuiet,
  ExtendDeadline: extendDeadline,
  ExtendQuiet: extendQuiet,
  HandBackStep: handBackStep,
  IdentifySurvivor: identifySurvivor,
  LeaveLead: leaveLead,
  LiftExclusion: liftExclusion,
  MarkMilestoneNotWanted: markMilestoneNotWanted,
  MarkStepNotNeeded: markStepNotNeeded,
  MeetNeed: meetNeed,
  NameLead: nameLead,
  OpenCase: openCase,
  OpenReferral: openReferral,
  PauseStep: pauseStep,
  ReachMilestone: reachMilestone,
  ReassignStep: reassignStep,
  RecordBasis: recordBasis,
  RecordDetails: recordDetails,
  RecordExclusion: recordExclusion,
  RecordFact: recordFact,
  RecordInterview: recordInterview,
  RecordNeed: recordNeed,
  RecordNeedWithoutProvider: recordNeedWithoutProvider,
  RecordNoticeUndeliverable: recordNoticeUndeliverable,
  RecordPastStep: recordPastStep,
  RecordPlacement: recordPlacement,
  RecordRelease: recordRelease,
  ReopenCase: reopenCase,
  ReopenStep: reopenStep,
  RequestQuiet: requestQuiet,
  ResumeStep: resumeStep,
  RevokeReferral: revokeReferral,
  RevokeRelease: revokeRelease,
  RingLead: ringLead,
  RingQuiet: ringQuiet,
  RingRelease: ringRelease,
  RingStep: ringStep,
  UnmuteCase: unmuteCase,
  UnplaceSteps: unplaceSteps,
};

const owedBefore: Cause = { eventIndex: null, rule: 'what-the-step-was-owed' };

/**
 * First what the command's own step is owed by now (or every step, where the command is about the whole case), then the command itself, then what follows
 * from either. All of it is one decision: appended together or, when the command is refused, not at all.
 */
function decide(command: CaseCommand, state: CaseState, context: CaseContext): Decision<CaseEvent, CaseRejection> {
  const work = new Work(state, context);
  if (command.type !== 'OpenCase') {
    if (!work.isOpened) return { outcome: 'rejected', rejection: { code: 'case-unknown' } };
    for (const stepId of stepsOwedFirst(command, work.case)) work.following(owedBefore, () => concludeOwed(work, stepId));
    settle(work);
  }
  // The table pairs each type with its own data; the compiler cannot follow that pairing through an index.
  const rejection = (rules[command.type] as (data: unknown, work: Work) => Refusal)(command.data, work);
  if (rejection) return { outcome: 'rejected', rejection };
  settle(work);
  return { outcome: 'accepted', events: work.events, causes: work.causes };
}

/**
 * A command about a step, or about a notice of it, begins with that step. One about the whole case may stop, move or end any, so it begins with all:
 * what a ring was late for is then as if it had rung. Unmuting has a rule of its own for what passed meanwhile.
 */
function stepsOwedFirst(command: Exclude<CaseCommand, OpenCase>, opened: OpenedCase): readonly StepId[] {
  if (command.type === 'RingStep' || command.type === 'UnmuteCase') return [];
  if ('stepId' in command.data) return [command.data.stepId];
  if ('noticeId' in command.data) return stepOfNotice(opened.notices[command.data.noticeId]);
  return Object.values(opened.openSteps).map(({ stepId }) => stepId);
}

const stepOfNotice = (notice: OpenNotice | undefined): readonly StepId[] => (notice?.stepId ? [notice.stepId] : []);

export const caseDecider: Decider<CaseCommand, CaseState, CaseEvent, CaseRejection, CaseContext> = { initialState: () => unopened, copy, decide, evolve };
