import { count, data, id, listOf, moment, oneOf, orNull, type EventSchemas } from '@throughline/event-schemas';
import { fieldClasses, handBackReasons, notNeededReasons, pauseReasons } from '@throughline/protocols';
import { reassignReasons, stepReopeningReasons, waysToAsk } from '../../codes';
import type { CaseEvent } from '../../events';
import { completionRecord } from './completion-record';
import { nextMoment, stepTerms, timeLeft } from './step-values';

type StepTypes =
  | 'StepOpened' | 'PastStepRecorded' | 'StepPlaced' | 'StepUnplaced' | 'StepAccepted' | 'StepHandedBack' | 'StepReassigned' | 'StepPaused'
  | 'StepResumed' | 'StepCompleted' | 'StepReopened' | 'StepNotNeeded' | 'StepDeclined' | 'StepEnded' | 'StepQuestioned';

/** Promises: who holds them, and what became of them. */
export const stepSchemas: Pick<EventSchemas<CaseEvent>, StepTypes> = {
  StepOpened: data({ stepId: id, ...stepTerms, openedAt: moment }, 'identity', 'narrative'),
  PastStepRecorded: data({ stepId: id, ...stepTerms }),
  StepPlaced: data({ stepId: id, agencyId: id, how: oneOf('only-candidate', 'by-hand', 'personal-duty') }),
  StepUnplaced: data({
    stepId: id, agencyId: orNull(id),
    reason: oneOf('no-candidate', 'several-candidates', 'handed-back', 'basis-ended', 'agency-suspended', 'agency-excluded', 'quiet'),
  }),
  StepAccepted: data({ stepId: id, agencyId: id }),
  StepHandedBack: data({ stepId: id, agencyId: id, reason: oneOf(...handBackReasons), times: count }),
  StepReassigned: data({ stepId: id, from: id, to: id, reason: oneOf(...reassignReasons) }),
  StepPaused: data({ stepId: id, reason: oneOf(...pauseReasons), pausedAt: moment, until: moment, left: timeLeft, next: nextMoment }),
  StepResumed: data({ stepId: id, how: oneOf('asked', 'pause-ended', 'quiet'), pausedMs: count, next: orNull(nextMoment) }),
  StepCompleted: data(
    {
      stepId: id, agencyId: orNull(id), verdict: oneOf('in-time', 'in-time-logged-late', 'late', 'cannot-be-told', 'no-deadline'),
      record: completionRecord, told: listOf(id),
    },
    ...fieldClasses,
  ),
  StepReopened: data({ stepId: id, reason: oneOf(...stepReopeningReasons) }),
  StepNotNeeded: data({ stepId: id, reason: oneOf(...notNeededReasons) }),
  StepDeclined: data({ stepId: id, takenBy: id, how: oneOf(...waysToAsk) }),
  StepEnded: data({ stepId: id, reason: oneOf('case-closed', 'protocol-changed', 'revoked-by-sender', 'before-our-time') }),
  StepQuestioned: data({ stepId: id, reason: oneOf('fact-corrected', 'protocol-changed') }),
};
