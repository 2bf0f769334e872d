import { citation, count, data, flag, id, listOf, moment, oneOf, orNull, type EventSchemas } from '@throughline/event-schemas';
import { handBackReasons, urgencies } from '@throughline/protocols';
import { missMarks } from '../../codes';
import type { CaseEvent } from '../../events';
import { nextMoment } from './step-values';

type ClockTypes =
  | 'DeadlineSet' | 'AdvanceMomentReached' | 'DeadlineMissed' | 'StatutoryMissRecorded' | 'DeadlineKeptLoggedLate' | 'MissAnswered' | 'MissAnnotated'
  | 'LadderRunStarted' | 'EscalationRecorded' | 'EscalationAcknowledged' | 'NoticeIssued' | 'NoticeAcknowledged' | 'NoticeUndeliverable'
  | 'ClocksShifted';

const deadline = { deadlineId: id, stepId: id };
const missed = { ...deadline, dueAt: moment };
const rung = { stepId: id, run: count, rung: count };

/** What is owed to a step by when, and who was told. */
export const clockSchemas: Pick<EventSchemas<CaseEvent>, ClockTypes> = {
  DeadlineSet: data({
    ...deadline, why: oneOf('opened', 'resumed', 'extended', 'reassigned', 'reopened', 'quiet-ended', 'unmuted', 'protocol-changed'),
    dueAt: moment, countedFrom: moment, clock: oneOf('calendar', 'business'), calendarOf: orNull(id), provisional: flag, advanceAt: listOf(moment),
    next: nextMoment,
  }),
  AdvanceMomentReached: data({ ...deadline, next: nextMoment }),
  DeadlineMissed: data({ ...missed, register: oneOf('none', 'waits', 'recorded'), next: nextMoment }),
  StatutoryMissRecorded: data({ ...missed, cites: citation, marks: listOf(oneOf(...missMarks)) }),
  DeadlineKeptLoggedLate: data(missed),
  MissAnswered: data({ deadlineId: id, agencyId: id, reason: oneOf(...handBackReasons, 'done-in-time', 'not-ours') }, 'narrative'),
  MissAnnotated: data({ deadlineId: id, mark: oneOf(...missMarks) }),

  LadderRunStarted: data({
    stepId: id, run: count, fromRung: count, next: orNull(nextMoment),
    why: oneOf('reassigned', 'placed', 'unplaced', 'handed-back', 'extended', 'reopened', 'quiet', 'unmuted'),
  }),
  EscalationRecorded: data({
    ...rung, to: oneOf('on-call', 'supervisor', 'lead'), agencyId: orNull(id), memberId: orNull(id), next: nextMoment,
    outcome: oneOf('told', 'nobody-on-call', 'nobody-named', 'no-channel', 'no-basis', 'excluded'),
  }),
  EscalationAcknowledged: data({ ...rung, memberId: id, next: nextMoment }),

  NoticeIssued: data({
    noticeId: id, stepId: orNull(id), agencyId: id, memberId: orNull(id), urgency: oneOf(...urgencies), goesOutAt: moment, outward: flag,
    run: orNull(count), rung: orNull(count),
    purpose: oneOf(
      'step-assigned', 'advance', 'escalation', 'handed-back', 'unplaced', 'step-questioned', 'lead-missing', 'quiet-over', 'release-expiring',
      'need-without-provider',
    ),
  }),
  NoticeAcknowledged: data({ noticeId: id, stepId: orNull(id), agencyId: id, memberId: id }),
  NoticeUndeliverable: data({ noticeId: id, stepId: orNull(id), next: orNull(nextMoment) }),

  ClocksShifted: data({ mutedFrom: moment, mutedUntil: moment }),
};
