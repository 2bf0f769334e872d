import type { DeadlineId, StepId } from '@throughline/kernel';
import type { Miss, Step } from '../case';
import type { MissMark, Moment } from '../events';
import { escalate, firstRungAt } from '../ladder/escalate';
import { gatheredProtocol } from '../protocols/step-definition';
import type { Work } from '../work/work';
import { resumeStep } from './resume-step-clock';
import { firstMoment } from './set-deadline';

/**
 * Records what the step is owed by now, one thing at the most: an advance notice, the missed deadline with its first rung, the next rung, or the end of
 * a pause. Rings ask for it, and every command about the step begins with it, so that the moment of a ring decides nothing.
 */
export function concludeOwed(work: Work, stepId: StepId): void {
  const { now, muted } = work.context;
  if (muted) return;
  recordMissThatWaited(work, stepId);
  const step = work.openStep(stepId);
  if (!step?.next || step.next.at > now) return;
  switch (step.next.what) {
    case 'advance':
      return reachAdvanceMoment(work, step);
    case 'due':
      return missDeadline(work, step);
    case 'rung':
      return escalate(work, step);
    case 'pause-end':
      return resumeStep(work, step, 'pause-ended');
  }
}

/** A deadline that has passed as well is missed and reminds of nothing; several advance moments slept through are one reminder. */
function reachAdvanceMoment(work: Work, step: Step): void {
  const { deadline, stepId } = step;
  if (!deadline) return;
  if (deadline.dueAt <= work.context.now) return missDeadline(work, step);
  const next = firstMoment(deadline.advanceAt, deadline.dueAt, work.context.now);
  work.record({ type: 'AdvanceMomentReached', data: { deadlineId: deadline.deadlineId, stepId, next } });
}

/** The deadline passed with no completion on record: missed, in the register where a confirmed statute stands behind it, and the ladder begins. */
export function missDeadline(work: Work, step: Step, marks: readonly MissMark[] = []): void {
  const { deadline, stepId } = step;
  if (!deadline || deadline.missed) return;
  const { deadlineId, dueAt } = deadline;
  const cites = confirmedStatute(work, step);
  const register = cites === null ? 'none' : work.context.clockTrusted ? 'recorded' : 'waits';
  const next: Moment = { at: firstRungAt(work, step, dueAt), what: 'rung' };
  work.record({ type: 'DeadlineMissed', data: { deadlineId, stepId, dueAt, register, next } });
  if (cites !== null && register === 'recorded') recordStatutoryMiss(work, { deadlineId, stepId, dueAt }, cites, marks);
  const missed = work.openStep(stepId);
  if (missed && next.at <= work.context.now) escalate(work, missed);
}

/** The statute behind a step's limit when its text was verified and the team has confirmed the limit; else null, and no register is written. */
function confirmedStatute(work: Work, { origin, authority }: Pick<Step, 'origin' | 'authority'>): string | null {
  if (authority !== 'statute' || origin.kind !== 'protocol') return null;
  const { compiled, confirmedLimits } = gatheredProtocol(work, origin.protocolId, origin.version);
  const step = compiled.protocol.steps.find(({ key }) => key === origin.key);
  return step?.authority.mark === 'verified' && confirmedLimits.includes(origin.key) ? step.authority.cites : null;
}

function recordMissThatWaited(work: Work, stepId: StepId): void {
  if (!work.context.clockTrusted) return;
  for (const miss of Object.values(work.case.misses)) {
    if (miss.stepId === stepId && miss.register === 'waits') recordMissNow(work, miss);
  }
}

function recordMissNow(work: Work, miss: Miss): void {
  const cites = confirmedStatute(work, miss.terms);
  if (cites !== null) recordStatutoryMiss(work, miss, cites, []);
}

/** Writes the register entry of a miss, once, for ever. */
function recordStatutoryMiss(
  work: Work,
  { deadlineId, stepId, dueAt }: { readonly deadlineId: DeadlineId; readonly stepId: StepId; readonly dueAt: Step['openedAt'] },
  cites: string,
  marks: readonly MissMark[],
): void {
  work.record({ type: 'StatutoryMissRecorded', data: { deadlineId, stepId, dueAt, cites, marks } });
}
