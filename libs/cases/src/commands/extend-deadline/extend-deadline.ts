import type { Instant, StepId } from '@throughline/kernel';
import { deadlineClock } from '../../clocks/pause-step-clock';
import { advanceMoments, deadlineTermsOf, recordDeadline } from '../../clocks/set-deadline';
import { startRun } from '../../ladder/escalate';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseStranger, refuseUnlessOpen, refuseUnlessTextAllows } from '../guards';

export type ExtendDeadline = Command<'ExtendDeadline', { stepId: StepId; dueAt: Instant }>;

/** Promises the step for a later moment. What was missed stays missed; the run ends and a new one starts at the new deadline. */
export function extendDeadline({ stepId, dueAt }: ExtendDeadline['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId) ?? refuseStranger(work) ?? refuseUnlessTextAllows(work, openStepOf(work, stepId), 'extend');
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  const { deadline, pause } = step;
  if (!deadline || !step.next) return { code: 'step-has-no-deadline', stepId };
  if (pause) return { code: 'step-paused-already', stepId };
  const { now } = work.context;
  if (dueAt <= now || dueAt <= deadline.dueAt) return { code: 'deadline-not-later', dueAt: deadline.dueAt };
  const clock = deadlineClock(work, step);
  recordDeadline(work, step, 'extended', { ...deadlineTermsOf(deadline), dueAt, provisional: false, advanceAt: advanceMoments(work, step, now, dueAt, clock) });
  startRun(work, openStepOf(work, stepId), 'extended');
  return undefined;
}
