import { addMs, dueAfter, fractionOfWindow, type DeadlineId, type Instant, type StepClock } from '@throughline/kernel';
import type { Step } from '../case';
import type { DeadlineReason, DeadlineTerms, Moment } from '../events';
import { stepDefinition } from '../protocols/step-definition';
import type { Work } from '../work/work';
import { clockFor } from './step-clock';

const oneHour = 3_600_000;

/** Promises the step for a moment worked out now, once: with the calendar in force today, from `countedFrom`, for the whole of its limit. */
export function setDeadline(work: Work, step: Step, why: DeadlineReason, countedFrom: Instant): void {
  const { clock, calendarOf } = clockFor(step.limit.clock, step.holder, work.case, work.context);
  const { at: dueAt, provisional } = dueAfter(countedFrom, step.limit.limit, clock);
  recordDeadline(
    work, step, why,
    { dueAt, countedFrom, clock: step.limit.clock, calendarOf, provisional, advanceAt: advanceMoments(work, step, countedFrom, dueAt, clock) },
  );
}

export function recordDeadline(
  work: Work,
  step: Step,
  why: DeadlineReason,
  terms: DeadlineTerms,
): void {
  const next = firstMoment(terms.advanceAt, terms.dueAt, work.context.now);
  work.record({ type: 'DeadlineSet', data: { deadlineId: work.newId<DeadlineId>(), stepId: step.stepId, why, ...terms, next } });
}

/** The moments before the deadline at which the holder is reminded: fractions of the window, and an hour before on a clock of hours. */
export function advanceMoments(work: Work, step: Step, from: Instant, dueAt: Instant, clock: StepClock): readonly Instant[] {
  if (dueAt <= work.context.now) return [];
  const fractions = stepDefinition(work, step).advance.map((fraction) => fractionOfWindow(clock, from, dueAt, fraction));
  const hourBefore = step.limit.limit.startsWith('PT') ? [addMs(dueAt, -oneHour)] : [];
  return [...new Set([...fractions, ...hourBefore])].filter((at) => at > work.context.now && at < dueAt).sort();
}

/** What is owed first to a deadline that is not missed: its next advance notice, else the deadline itself. */
export function firstMoment(advanceAt: readonly Instant[], dueAt: Instant, now: Instant): Moment {
  const advance = advanceAt.find((at) => at > now && at < dueAt);
  return advance ? { at: advance, what: 'advance' } : { at: dueAt, what: 'due' };
}

/** The promise by itself, without whose it is and what became of it. */
export const deadlineTermsOf = ({ dueAt, countedFrom, clock, calendarOf, provisional, advanceAt }: DeadlineTerms): DeadlineTerms => ({
  dueAt, countedFrom, clock, calendarOf, provisional, advanceAt,
});
