import { AcceptStepController } from './accept-step/accept-step.controller';
import { AcknowledgeNoticeController } from './acknowledge-notice/acknowledge-notice.controller';
import { AnnotateMissController } from './annotate-miss/annotate-miss.controller';
import { AnswerMissController } from './answer-miss/answer-miss.controller';
import { ApplyProtocolController } from './apply-protocol/apply-protocol.controller';
import { AssignStepController } from './assign-step/assign-step.controller';
import { ChangeProtocolController } from './change-protocol/change-protocol.controller';
import { CloseCaseController } from './close-case/close-case.controller';
import { CompleteStepController } from './complete-step/complete-step.controller';
import { CorrectFactController } from './correct-fact/correct-fact.controller';
import { DeclineStepController } from './decline-step/decline-step.controller';
import { EndBasisController } from './end-basis/end-basis.controller';
import { EndProtocolController } from './end-protocol/end-protocol.controller';
import { EndQuietController } from './end-quiet/end-quiet.controller';
import { ExtendDeadlineController } from './extend-deadline/extend-deadline.controller';
import { ExtendQuietController } from './extend-quiet/extend-quiet.controller';
import { HandBackStepController } from './hand-back-step/hand-back-step.controller';
import { IdentifySurvivorController } from './identify-survivor/identify-survivor.controller';
import { LeaveLeadController } from './leave-lead/leave-lead.controller';
import { LiftExclusionController } from './lift-exclusion/lift-exclusion.controller';
import { MarkMilestoneNotWantedController } from './mark-milestone-not-wanted/mark-milestone-not-wanted.controller';
import { MarkStepNotNeededController } from './mark-step-not-needed/mark-step-not-needed.controller';
import { MeetNeedController } from './meet-need/meet-need.controller';
import { NameLeadController } from './name-lead/name-lead.controller';
import { OpenCaseController } from './open-case/open-case.controller';
import { OpenReferralController } from './open-referral/open-referral.controller';
import { PauseStepController } from './pause-step/pause-step.controller';
import { ReachMilestoneController } from './reach-milestone/reach-milestone.controller';
import { ReassignStepController } from './reassign-step/reassign-step.controller';
import { RecordBasisController } from './record-basis/record-basis.controller';
import { RecordDetailsController } from './record-details/record-details.controller';
import { RecordExclusionController } from './record-exclusion/record-exclusion.controller';
import { RecordFactController } from './record-fact/record-fact.controller';
import { RecordInterviewController } from './record-interview/record-interview.controller';
import { RecordNeedController } from './record-need/record-need.controller';
import { RecordNeedWithoutProviderController } from './record-need-without-provider/record-need-without-provider.controller';
import { RecordPastStepController } from './record-past-step/record-past-step.controller';
import { RecordPlacementController } from './record-placement/record-placement.controller';
import { RecordReleaseController } from './record-release/record-release.controller';
import { ReopenCaseController } from './reopen-case/reopen-case.controller';
import { ReopenStepController } from './reopen-step/reopen-step.controller';
import { RequestQuietController } from './request-quiet/request-quiet.controller';
import { ResumeStepController } from './resume-step/resume-step.controller';
import { RevokeReferralController } from './revoke-referral/revoke-referral.controller';
import { RevokeReleaseController } from './revoke-release/revoke-release.controller';

/** One for every command that a person sends to a case. */
export const caseControllers = [
  AcceptStepController, AcknowledgeNoticeController, AnnotateMissController, AnswerMissController, ApplyProtocolController, AssignStepController,
  ChangeProtocolController, CloseCaseController, CompleteStepController, CorrectFactController, DeclineStepController, EndBasisController,
  EndProtocolController, EndQuietController, ExtendDeadlineController, ExtendQuietController, HandBackStepController, IdentifySurvivorController,
  LeaveLeadController, LiftExclusionController, MarkMilestoneNotWantedController, MarkStepNotNeededController, MeetNeedController,
  NameLeadController, OpenCaseController, OpenReferralController, PauseStepController, ReachMilestoneController, ReassignStepController,
  RecordBasisController, RecordDetailsController, RecordExclusionController, RecordFactController, RecordInterviewController, RecordNeedController,
  RecordNeedWithoutProviderController, RecordPastStepController, RecordPlacementController, RecordReleaseController, ReopenCaseController,
  ReopenStepController, RequestQuietController, ResumeStepController, RevokeReferralController, RevokeReleaseController,
];
