import type { DeadlineReason } from '@throughline/cases';
import { inWords } from '../in-words';
import type { Sentences } from '../telling';

const anew: Readonly<Record<DeadlineReason, string>> = {
  opened: '', resumed: ', as its clock runs again', extended: ', an extension', reassigned: ', anew for its new holder', reopened: ', anew as it is open again',
  'quiet-ended': ', anew after the quiet', unmuted: ', moved by the muted span', 'protocol-changed': ', as its protocol now has it',
};

export const aboutDeadlines: Sentences<
  'DeadlineSet' | 'AdvanceMomentReached' | 'DeadlineMissed' | 'StatutoryMissRecorded' | 'DeadlineKeptLoggedLate' | 'MissAnswered' | 'MissAnnotated'
> = {
  DeadlineSet: ({ stepId, dueAt, calendarOf, provisional, why }, tell) =>
    `${tell.step(stepId)} is promised by ${tell.moment(dueAt)}${anew[why]}${calendarOf === null ? '' : `, on the hours of ${tell.agency(calendarOf)}`}${provisional ? ' (provisional)' : ''}.`,
  AdvanceMomentReached: ({ stepId }, tell) => `The deadline of ${tell.step(stepId)} comes near.`,
  DeadlineMissed: ({ stepId, dueAt, register }, tell) =>
    `${tell.step(stepId)} is missed: not on record as done by ${tell.moment(dueAt)}${register === 'waits' ? '; the register waits while the clock is in doubt' : ''}.`,
  StatutoryMissRecorded: ({ stepId, dueAt, cites, marks }, tell) =>
    `In the statutory register: ${tell.step(stepId)}, not recorded as done by ${tell.moment(dueAt)} (${cites})${marks.length === 0 ? '' : `, marked ${marks.map(inWords).join(', ')}`}.`,
  DeadlineKeptLoggedLate: ({ stepId, dueAt }, tell) => `${tell.step(stepId)} was done by ${tell.moment(dueAt)} after all, and logged late.`,
  MissAnswered: ({ deadlineId, agencyId, reason }, tell) => `${tell.agency(agencyId)} answers for the miss of ${tell.stepDue(deadlineId)}: ${inWords(reason)}.`,
  MissAnnotated: ({ deadlineId, mark }, tell) => `The miss of ${tell.stepDue(deadlineId)} is marked: ${inWords(mark)}.`,
};
