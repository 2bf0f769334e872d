import type { StepId } from '@throughline/kernel';
import { resumeStep as resumeClock } from '../../clocks/resume-step-clock';
import { mayRunCase } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseUnlessHolder, refuseUnlessOpen } from '../guards';

export type ResumeStep = Command<'ResumeStep', { stepId: StepId }>;

/** Starts a paused clock before its pause would end. */
export function resumeStep({ stepId }: ResumeStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  const stranger = mayRunCase(work.case, work.context) ? undefined : refuseUnlessHolder(work, step);
  if (stranger) return stranger;
  if (!step.pause) return { code: 'step-not-paused', stepId };
  resumeClock(work, step, 'asked');
  return undefined;
}
