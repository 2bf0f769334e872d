import type { CaseEvent, EventOf } from '../events';
import { brightwater, harborShelter, police, sosa } from './agencies';
import * as whole from './case-events';
import * as clocks from './clock-events';
import { bedNeed, shelterRelease } from './ids';
import { at } from './moments';
import * as sharing from './sharing-events';
import * as steps from './step-events';

/** Every type in its usual form first, then in the others that it has. */
export const everyEvent: { readonly [Type in CaseEvent['type']]: readonly [EventOf<Type>, ...EventOf<Type>[]] } = {
  CaseOpened: [
    whole.caseOpened(), { ...whole.caseOpened(), sealed: { identity: { name: 'Jane Doe' }, contact: 'x', narrative: 'She came by bus.' } },
  ],
  CaseClosed: [whole.caseClosed()],
  CaseReopened: [whole.caseReopened()],

  FactRecorded: [
    whole.factRecorded('ageGroup', 'minor'), whole.factRecorded('typeOfExploitation', ['ForcedLabour', 'Servitude']),
    whole.factRecorded('typeOfExploitation', []),
  ],
  FactCorrected: [whole.factCorrected('missing', 'no', 'yes'), whole.factCorrected('typeOfExploitation', ['Other'], ['ForcedLabour'])],
  SurvivorIdentified: [
    whole.survivorIdentified(), whole.survivorIdentified({ status: 'ActualVictimOfTrafficking', decidedBy: 'CourtOrProsecution' }),
  ],
  DetailsRecorded: [whole.detailsRecorded(), { ...whole.detailsRecorded(), sealed: { 'substance-use': 'x', immigration: 'y', status: 'z' } }],
  MilestoneReached: [whole.milestoneReached(), whole.milestoneReached({ milestone: 'housed', kind: 'emergency' })],
  MilestoneNotWanted: [whole.milestoneNotWanted()],

  LeadNamed: [whole.leadNamed()],
  LeadLeft: [whole.leadLeft()],
  LeadDeadlineSet: [whole.leadDeadlineSet()],
  LeadStillMissing: [whole.leadStillMissing(), whole.leadStillMissing({ agencyId: null })],

  ProtocolApplied: [whole.protocolApplied()],
  ProtocolChanged: [whole.protocolChanged()],
  ProtocolEnded: [whole.protocolEnded()],

  BasisRecorded: [
    sharing.basisRecorded(), sharing.basisRecorded(harborShelter, { kind: 'release', releaseId: shelterRelease, classes: ['status', 'health'] }),
    sharing.basisRecorded(police, { kind: 'legal-duty', cites: 'CGS 17a-101b' }),
  ],
  BasisEnded: [sharing.basisEnded(harborShelter)],
  ReleaseRecorded: [sharing.releaseRecorded(), { ...sharing.releaseRecorded(), sealed: { identity: { signature: 'J. Doe' } } }],
  ReleaseWarned: [sharing.releaseWarned()],
  ReleaseExpired: [sharing.releaseExpired()],
  ReleaseRevoked: [sharing.releaseRevoked()],

  ExclusionRecorded: [
    sharing.exclusionRecorded({ of: 'agency', agencyId: harborShelter }), sharing.exclusionRecorded({ of: 'member', memberId: sosa }),
    sharing.exclusionRecorded({ of: 'town', town: 'old-harbor' }),
  ],
  ExclusionLifted: [sharing.exclusionLifted({ of: 'town', town: 'old-harbor' })],

  StepOpened: [steps.stepOpened(), steps.referralOpened(), { ...steps.stepOpened('first-report'), sealed: { identity: { reporter: 'x' } } }],
  PastStepRecorded: [steps.pastStepRecorded()],
  StepPlaced: [steps.stepPlaced()],
  StepUnplaced: [steps.stepUnplaced(), steps.stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' })],
  StepAccepted: [steps.stepAccepted()],
  StepHandedBack: [steps.stepHandedBack()],
  StepReassigned: [steps.stepReassigned()],
  StepPaused: [steps.stepPaused(), steps.stepPaused({ left: { to: 'rung', rungMs: 0 } })],
  StepResumed: [steps.stepResumed(), steps.stepResumed({ how: 'pause-ended', next: { at: at('17:00'), what: 'rung' } })],
  StepCompleted: [
    steps.stepCompleted(),
    steps.stepCompleted({
      agencyId: null, told: [police],
      record: {
        reportedThrough: 'telephone', reportedOn: '2026-03-02', reportedAt: at('16:05'), number: 'AB-2026/0041',
        formId: '0192f0c1-7a51-8c6e-9d1f-2a3b4c5d6e7f',
        calls: 2, hours: 1.5, survivorTold: true, given: ['food', 'clothing'],
      },
    }),
    { ...steps.stepCompleted(), sealed: { health: 'x', location: 'y' } },
  ],
  StepReopened: [steps.stepReopened()],
  StepNotNeeded: [steps.stepNotNeeded()],
  StepDeclined: [steps.stepDeclined()],
  StepEnded: [steps.stepEnded()],
  StepQuestioned: [steps.stepQuestioned()],

  DeadlineSet: [
    clocks.deadlineSet(),
    clocks.deadlineSet('benefits-application', { clock: 'business', calendarOf: brightwater, advanceAt: [at('12:00')], provisional: true }),
  ],
  AdvanceMomentReached: [clocks.advanceMomentReached()],
  DeadlineMissed: [clocks.deadlineMissed()],
  StatutoryMissRecorded: [clocks.statutoryMissRecorded(), clocks.statutoryMissRecorded({ marks: ['store-muted'] })],
  DeadlineKeptLoggedLate: [clocks.deadlineKeptLoggedLate()],
  MissAnswered: [clocks.missAnswered(), { ...clocks.missAnswered(), sealed: { narrative: 'The line was busy.' } }],
  MissAnnotated: [clocks.missAnnotated()],

  LadderRunStarted: [clocks.ladderRunStarted(), clocks.ladderRunStarted({ why: 'quiet', next: null })],
  EscalationRecorded: [clocks.escalationRecorded(), clocks.escalationRecorded({ agencyId: null, memberId: null, outcome: 'nobody-named' })],
  EscalationAcknowledged: [clocks.escalationAcknowledged()],

  NoticeIssued: [clocks.noticeIssued(), clocks.caseNoticeIssued()],
  NoticeAcknowledged: [clocks.noticeAcknowledged(), clocks.noticeAcknowledged({ stepId: null })],
  NoticeUndeliverable: [clocks.noticeUndeliverable(), clocks.noticeUndeliverable({ stepId: null, next: null })],

  QuietRequested: [sharing.quietRequested()],
  QuietEndReached: [sharing.quietEndReached(), sharing.quietEndReached({ askedAgencyId: null, askedMemberId: null })],
  QuietUnanswered: [sharing.quietUnanswered()],
  QuietEnded: [sharing.quietEnded()],
  QuietExtended: [sharing.quietExtended()],

  NeedRecorded: [whole.needRecorded()],
  NeedMet: [whole.needMet(), whole.needMet({ needId: bedNeed, stepId: null })],
  NeedWithoutProvider: [whole.needWithoutProvider()],
  PlacementRecorded: [whole.placementRecorded(), { ...whole.placementRecorded(), sealed: { location: { agencyId: harborShelter } } }],
  InterviewRecorded: [whole.interviewRecorded(), { ...whole.interviewRecorded(), sealed: { narrative: 'x' } }],

  ClocksShifted: [clocks.clocksShifted()],
};
