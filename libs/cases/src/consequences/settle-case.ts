import { settleWith } from '../work/settle';
import { whenAdvanceMomentReachedThenRemindTheHolder } from './when-advance-moment-reached-then-remind-the-holder/when-advance-moment-reached-then-remind-the-holder';
import { whenAgencyLosesStepThenTheLeadTakesOver } from './when-agency-loses-step-then-the-lead-takes-over/when-agency-loses-step-then-the-lead-takes-over';
import { whenBasesChangeThenPlaceUnplacedSteps } from './when-bases-change-then-place-unplaced-steps/when-bases-change-then-place-unplaced-steps';
import { whenBasisEndsThenUnplaceItsSteps } from './when-basis-ends-then-unplace-its-steps/when-basis-ends-then-unplace-its-steps';
import { whenCaseClosedThenEndItsAgreements } from './when-case-closed-then-end-its-agreements/when-case-closed-then-end-its-agreements';
import { whenCaseHasNoLeadThenSetItsClock } from './when-case-has-no-lead-then-set-its-clock/when-case-has-no-lead-then-set-its-clock';
import { whenCompletedStepWasMissedThenSayWhetherItWasKept } from './when-completed-step-was-missed-then-say-whether-it-was-kept/when-completed-step-was-missed-then-say-whether-it-was-kept';
import { whenDeadlineSetInThePastThenItIsMissed } from './when-deadline-set-in-the-past-then-it-is-missed/when-deadline-set-in-the-past-then-it-is-missed';
import { whenExclusionRecordedThenObeyIt } from './when-exclusion-recorded-then-obey-it/when-exclusion-recorded-then-obey-it';
import { whenFactChangesThenOpenAndDropSteps } from './when-fact-changes-then-open-and-drop-steps/when-fact-changes-then-open-and-drop-steps';
import { whenProtocolAppliedThenOpenItsSteps } from './when-protocol-applied-then-open-its-steps/when-protocol-applied-then-open-its-steps';
import { whenQuietBeginsThenStopItsClocks } from './when-quiet-begins-then-stop-its-clocks/when-quiet-begins-then-stop-its-clocks';
import { whenQuietEndsThenFullLimitsCount } from './when-quiet-ends-then-full-limits-count/when-quiet-ends-then-full-limits-count';
import { whenReleaseEndsThenItsBasisEnds } from './when-release-ends-then-its-basis-ends/when-release-ends-then-its-basis-ends';
import { whenReleaseRecordedThenItsRecipientMayKnow } from './when-release-recorded-then-its-recipient-may-know/when-release-recorded-then-its-recipient-may-know';
import { whenSomebodyMustDecideThenTellTheLead } from './when-somebody-must-decide-then-tell-the-lead/when-somebody-must-decide-then-tell-the-lead';
import { whenSomethingHappensThenOpenItsSteps } from './when-something-happens-then-open-its-steps/when-something-happens-then-open-its-steps';
import { whenSomethingIsOnRecordThenReachAMilestone } from './when-something-is-on-record-then-reach-a-milestone/when-something-is-on-record-then-reach-a-milestone';
import { whenStepCompletedThenMeetItsNeed } from './when-step-completed-then-meet-its-need/when-step-completed-then-meet-its-need';
import { whenStepCompletedThenReachItsMilestone } from './when-step-completed-then-reach-its-milestone/when-step-completed-then-reach-its-milestone';
import { whenStepCompletedThenRecordItsLegalBases } from './when-step-completed-then-record-its-legal-bases/when-step-completed-then-record-its-legal-bases';
import { whenStepCompletedThenRepeatIt } from './when-step-completed-then-repeat-it/when-step-completed-then-repeat-it';
import { whenStepOpenedThenPlaceIt } from './when-step-opened-then-place-it/when-step-opened-then-place-it';
import { whenStepOpenedThenSetItsDeadline } from './when-step-opened-then-set-its-deadline/when-step-opened-then-set-its-deadline';
import { whenStepPlacedThenTellItsAgency } from './when-step-placed-then-tell-its-agency/when-step-placed-then-tell-its-agency';
import { whenStepReopenedThenUnplaceItWhereItMayNotBeHeld } from './when-step-reopened-then-unplace-it-where-it-may-not-be-held/when-step-reopened-then-unplace-it-where-it-may-not-be-held';

/** What follows from what, inside a case. For facts of one type the order here is the order in which things follow. */
export const settle = settleWith([
  whenCompletedStepWasMissedThenSayWhetherItWasKept,
  whenStepCompletedThenReachItsMilestone,
  whenStepCompletedThenMeetItsNeed,
  whenStepCompletedThenRecordItsLegalBases,
  whenStepCompletedThenRepeatIt,
  whenCaseClosedThenEndItsAgreements,
  whenProtocolAppliedThenOpenItsSteps,
  whenCaseHasNoLeadThenSetItsClock,
  whenFactChangesThenOpenAndDropSteps,
  whenSomethingIsOnRecordThenReachAMilestone,
  whenSomethingHappensThenOpenItsSteps,
  whenStepOpenedThenPlaceIt,
  whenStepReopenedThenUnplaceItWhereItMayNotBeHeld,
  whenStepOpenedThenSetItsDeadline,
  whenDeadlineSetInThePastThenItIsMissed,
  whenStepPlacedThenTellItsAgency,
  whenAdvanceMomentReachedThenRemindTheHolder,
  whenReleaseRecordedThenItsRecipientMayKnow,
  whenReleaseEndsThenItsBasisEnds,
  whenAgencyLosesStepThenTheLeadTakesOver,
  whenBasesChangeThenPlaceUnplacedSteps,
  whenBasisEndsThenUnplaceItsSteps,
  whenExclusionRecordedThenObeyIt,
  whenQuietBeginsThenStopItsClocks,
  whenQuietEndsThenFullLimitsCount,
  whenSomebodyMustDecideThenTellTheLead,
]);
