import type { StepId } from '@throughline/kernel';
import type { Step } from '../../case';
import { deadlineTermsOf, recordDeadline, setDeadline } from '../../clocks/set-deadline';
import { isStoppedByQuiet } from '../../clocks/stopped-by-quiet';
import type { DataOf } from '../../events';
import { startRun } from '../../ladder/escalate';
import { actsFor, mayRunCase } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { findStep, openStepOf } from '../guards';

export type ReopenStep = Command<'ReopenStep', { stepId: StepId; reason: DataOf<'StepReopened'>['reason'] }>;

/**
 * Undoes a mistaken completion. A deadline that was not missed stands as it was promised, and is missed here if it has passed meanwhile; one that was
 * missed stays missed. Its ladder starts again.
 */
export function reopenStep({ stepId, reason }: ReopenStep['data'], work: Work): Refusal {
  const { open, ended } = findStep(work, stepId);
  if (!open && !ended) return { code: 'step-unknown', stepId };
  if (!ended || ended.status !== 'completed') return { code: 'step-not-completed', stepId };
  if (!mayRunCase(work.case, work.context) && !actsFor(work.context.actor, ended.holder)) {
    return { code: 'step-belongs-to-another-agency', stepId, agencyId: ended.holder };
  }
  work.record({ type: 'StepReopened', data: { stepId, reason } });
  const step = openStepOf(work, stepId);
  if (!isStoppedByQuiet(work.case, step)) promiseAgain(work, step);
  startRun(work, openStepOf(work, stepId), 'reopened');
  return undefined;
}

function promiseAgain(work: Work, step: Step): void {
  const { deadline } = step;
  if (!deadline) setDeadline(work, step, 'reopened', step.countsFrom);
  else if (!deadline.missed) recordDeadline(work, step, 'reopened', deadlineTermsOf(deadline));
}
