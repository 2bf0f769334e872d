import { addMs, dueAfter, type Instant, type StepId } from '@throughline/kernel';
import type { PauseReason } from '@throughline/protocols';
import { timeLeft } from '../../clocks/pause-step-clock';
import { stepDefinition } from '../../protocols/step-definition';
import { mayRunCase } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseUnlessHolder, refuseUnlessOpen, refuseUnlessTextAllows } from '../guards';

export type PauseStep = Command<'PauseStep', { stepId: StepId; reason: PauseReason; until: Instant }>;

/** Stops the clock of one step for a reason and until a moment. Run and rung stay; all pauses together have a longest length. */
export function pauseStep({ stepId, reason, until }: PauseStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  const stranger = mayRunCase(work.case, work.context) ? undefined : refuseUnlessHolder(work, step);
  if (stranger) return stranger;
  const statute = refuseUnlessTextAllows(work, step, 'pause');
  if (statute) return statute;
  const { pausedAtMost } = stepDefinition(work, step);
  if (!pausedAtMost) return { code: 'pause-not-allowed', stepId };
  if (step.pause) return { code: 'step-paused-already', stepId };
  if (!step.next || !step.deadline) return { code: 'step-stopped-by-quiet', stepId };
  const { now } = work.context;
  if (until <= now) return { code: 'pause-ends-in-the-past', until };
  const latest = addMs(dueAfter(now, pausedAtMost, { kind: 'calendar', zone: work.case.zone }).at, -step.pausedMs);
  if (until > latest) return { code: 'pause-too-long', stepId, atMost: pausedAtMost };
  work.record({ type: 'StepPaused', data: { stepId, reason, pausedAt: now, until, left: timeLeft(work, step), next: { at: until, what: 'pause-end' } } });
  return undefined;
}
