import { dueAfter, isoDuration, later, type Instant } from '@throughline/kernel';
import type { Rung } from '@throughline/protocols';
import type { Step } from '../case';
import type { EscalationOutcome, Moment, RunReason } from '../events';
import { clockFor } from '../clocks/step-clock';
import { firstMoment } from '../clocks/set-deadline';
import { isStoppedByQuiet } from '../clocks/stopped-by-quiet';
import { issueNotice, noticeMoment } from '../notices/issue-notice';
import type { Work } from '../work/work';
import { addresseeOf } from './addressee';
import { momentAfterWait } from './rung-wait';
import { firstRung, leadRung, rungsOf } from './rungs';

const oneDay = isoDuration('P1D');

/**
 * Climbs one rung: the first of the run, the next, or, above the last, the last again as a new run of one rung, day after day until somebody acts.
 * The rung after it counts from the first moment at which this one's notice may go out, so after an outage rungs ring in order, each with its full time.
 */
export function escalate(work: Work, step: Step): void {
  const rungs = rungsOf(work, step);
  const last = rungs.length - 1;
  const { number, rung: before } = step.run;
  const again = before !== null && before >= last;
  const index = before === null ? Math.min(firstRung(step, rungs), last) : Math.min(before + 1, last);
  recordRung(work, step, again ? number + 1 : number, index);
}

/** Records the lead's rung now, whatever stands before it: a second hand-back does not wait for the deadline. */
export function escalateToLead(work: Work, step: Step): void {
  recordRung(work, step, step.run.number, leadRung(rungsOf(work, step)));
}

function recordRung(work: Work, step: Step, run: number, rung: number): void {
  const rungs = rungsOf(work, step);
  const to = step.holder === null ? 'lead' : (rungs[rung]?.to ?? 'lead');
  const addressee = addresseeOf(to, step, work.case, work.context);
  const goesOutAt = noticeMoment(work, addressee.agencyId, step.urgency);
  const next = nextMoment(work, step, { at: nextRungAt(work, step, rungs[rung + 1], addressee.outcome, goesOutAt), what: 'rung' });
  work.record({ type: 'EscalationRecorded', data: { stepId: step.stepId, run, rung, to, ...addressee, next } });
  if (addressee.outcome !== 'told' || addressee.agencyId === null) return;
  issueNotice(work, {
    purpose: 'escalation', stepId: step.stepId, agencyId: addressee.agencyId, memberId: addressee.memberId, urgency: step.urgency, outward: true, run,
    rung,
  });
}

/** A rung recorded before the deadline or in a pause (a second hand-back) takes nothing from either: they still come first. */
function nextMoment(work: Work, { deadline, pause, next }: Step, rung: Moment): Moment {
  if (pause && next) return next;
  return deadline && !deadline.missed ? firstMoment(deadline.advanceAt, deadline.dueAt, work.context.now) : rung;
}

/** A rung that reached nobody hands on at once; the top one tries again a day later, whoever it reached. */
function nextRungAt(work: Work, step: Step, next: Rung | undefined, outcome: EscalationOutcome, goesOutAt: Instant): Instant {
  if (!next) return dueAfter(goesOutAt, oneDay, { kind: 'calendar', zone: work.case.zone }).at;
  if (outcome !== 'told') return work.context.now;
  const { clock } = clockFor(next.after.clock, step.holder, work.case, work.context);
  return momentAfterWait(goesOutAt, next.after.limit, clock);
}

/**
 * Ends the run and starts the next: at the new deadline, or at once where that has passed. The run of a step that nobody holds begins at the lead.
 */
export function startRun(work: Work, step: Step, why: RunReason): void {
  const fromRung = step.holder === null ? leadRung(rungsOf(work, step)) : 0;
  work.record({ type: 'LadderRunStarted', data: { stepId: step.stepId, run: step.run.number + 1, fromRung, why, next: runStart(work, step) } });
}

function runStart(work: Work, step: Step): Moment | null {
  const { deadline, pause, next } = step;
  if (!deadline || isStoppedByQuiet(work.case, step)) return null;
  if (pause) return next;
  const { now } = work.context;
  return deadline.missed ? {
    at: later(now, firstRungAt(work, step, deadline.dueAt)), what: 'rung',
  } : firstMoment(deadline.advanceAt, deadline.dueAt, now);
}

/** The first rung comes as long after the deadline as the ladder says; the lead's, where the run of a step that nobody holds begins, comes with it. */
export function firstRungAt(work: Work, step: Step, dueAt: Instant): Instant {
  const [first] = rungsOf(work, step);
  if (!first || step.holder === null) return dueAt;
  const { clock } = clockFor(first.after.clock, step.holder, work.case, work.context);
  return momentAfterWait(dueAt, first.after.limit, clock);
}
