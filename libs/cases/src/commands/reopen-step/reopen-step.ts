import type { StepId } from '@throughline/kernel';
import { deadlineTermsOf, recordDeadline, setDeadline } from '../../clocks/set-deadline';
import type { DataOf } from '../../events';
import { actsFor, mayRunCase } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { findStep, openStepOf } from '../guards';

export type ReopenStep = Command<'ReopenStep', { stepId: StepId; reason: DataOf<'StepReopened'>['reason'] }>;

/**
 * Undoes a mistaken completion. A deadline that was not missed stands as it was promised, and is missed here if it has passed meanwhile; one that was
 * missed stays missed, and its ladder starts again.
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
  if (work.case.quiet && step.authority === 'agreement') return undefined;
  const { deadline } = step;
  if (!deadline) setDeadline(work, step, 'reopened', step.countsFrom);
  else if (!deadline.missed) recordDeadline(work, step, 'reopened', deadlineTermsOf(deadline));
  else work.record({ type: 'LadderRunStarted', data: { stepId, run: step.run.number + 1, fromRung: 0, why: 'reopened', next: { at: work.context.now, what: 'rung' } } });
  return undefined;
}
