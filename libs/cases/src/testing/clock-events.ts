import type { DataOf, EventOf } from '../events';
import { brightwater, harborShelter, sosa } from './agencies';
import { eventLike } from './build-event';
import { deadlineIdOf, findBed, findBedDue, findBedNotice, stepIdOf } from './ids';
import { at } from './moments';

/** The step of this key is due at five in the afternoon of the first Monday, on the calendar clock, with no advance notice, unless told. */
export function deadlineSet(key = 'find-bed', over: Partial<DataOf<'DeadlineSet'>> = {}): EventOf<'DeadlineSet'> {
  const { dueAt = at('17:00'), advanceAt = [] } = over;
  return {
    type: 'DeadlineSet',
    data: {
      deadlineId: deadlineIdOf(key), stepId: stepIdOf(key), why: 'opened', dueAt, countedFrom: at(
        '09:00',
      ), clock: 'calendar', calendarOf: null, provisional: false,
      advanceAt, next: advanceAt[0] ? { at: advanceAt[0], what: 'advance' } : { at: dueAt, what: 'due' }, ...over,
    },
  };
}
export const advanceMomentReached = eventLike('AdvanceMomentReached', {
  deadlineId: findBedDue, stepId: findBed, next: { at: at('17:00'), what: 'due' },
});
export const deadlineMissed = eventLike('DeadlineMissed', {
  deadlineId: findBedDue, stepId: findBed, dueAt: at('17:00'), register: 'none', next: { at: at('17:00'), what: 'rung' },
});
export const statutoryMissRecorded = eventLike('StatutoryMissRecorded', {
  deadlineId: deadlineIdOf('missing-report'), stepId: stepIdOf('missing-report'), dueAt: at('17:00'), cites: 'Coast Code 29-1', marks: [],
});
export const deadlineKeptLoggedLate = eventLike('DeadlineKeptLoggedLate', { deadlineId: findBedDue, stepId: findBed, dueAt: at('17:00') });
export const missAnswered = eventLike('MissAnswered', { deadlineId: findBedDue, agencyId: harborShelter, reason: 'done-in-time' });
export const missAnnotated = eventLike('MissAnnotated', { deadlineId: findBedDue, mark: 'clock-fault' });

export const ladderRunStarted = eventLike('LadderRunStarted', {
  stepId: findBed, run: 2, fromRung: 0, why: 'reassigned', next: { at: at('17:00'), what: 'due' },
});
/** Sosa, on call at the harbor shelter, was told at five; half an hour later it is the supervisor's turn. */
export const escalationRecorded = eventLike('EscalationRecorded', {
  stepId: findBed, run: 1, rung: 0, to: 'on-call', agencyId: harborShelter, memberId: sosa, outcome: 'told', next: { at: at('17:30'), what: 'rung' },
});
export const escalationAcknowledged = eventLike('EscalationAcknowledged', {
  stepId: findBed, run: 1, rung: 0, memberId: sosa, next: { at: at('18:00'), what: 'rung' },
});

/** The notice of that escalation. */
export const noticeIssued = eventLike('NoticeIssued', {
  noticeId: findBedNotice, purpose: 'escalation', stepId: findBed, agencyId: harborShelter, memberId: sosa, urgency: 'danger', goesOutAt: at(
    '17:00',
  ), outward: true,
  run: 1, rung: 0,
});
/** A notice about the whole case, to everybody who works Brightwater's list. */
export const caseNoticeIssued = eventLike('NoticeIssued', {
  noticeId: findBedNotice, purpose: 'lead-missing', stepId: null, agencyId: brightwater, memberId: null, urgency: 'today', goesOutAt: at(
    '17:00',
  ), outward: true,
  run: null, rung: null,
});
export const noticeAcknowledged = eventLike('NoticeAcknowledged', {
  noticeId: findBedNotice, stepId: findBed, agencyId: harborShelter, memberId: sosa,
});
export const noticeUndeliverable = eventLike('NoticeUndeliverable', {
  noticeId: findBedNotice, stepId: findBed, next: { at: at('17:05'), what: 'rung' },
});
export const clocksShifted = eventLike('ClocksShifted', { mutedFrom: at('10:00'), mutedUntil: at('12:00') });
