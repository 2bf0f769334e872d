import type { AgencyId, StepId } from '@throughline/kernel';
import { resumeStep } from '../../clocks/resume-step-clock';
import { setDeadline } from '../../clocks/set-deadline';
import type { ReassignReason } from '../../events';
import { startRun } from '../../ladder/escalate';
import { stepDefinition } from '../../protocols/step-definition';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseAgency, refuseStranger, refuseUnlessOpen } from '../guards';

export type ReassignStep = Command<'ReassignStep', { stepId: StepId; agencyId: AgencyId; reason: ReassignReason }>;

/**
 * Moves the step to another agency. The run ends and a new one starts at the new holder. A statutory deadline stays; an agreement's is kept
 * or counted again in full, as its protocol says. A paused step goes on paused no longer: the new agency has its own reasons.
 */
export function reassignStep({ stepId, agencyId, reason }: ReassignStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId) ?? refuseStranger(work);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  if (step.holder === null) return { code: 'step-unplaced', stepId };
  if (step.personalDuty) return { code: 'step-is-a-personal-duty', stepId };
  if (step.holder === agencyId) return undefined;
  const unfit = refuseAgency(work, agencyId);
  if (unfit) return unfit;
  if (step.pause) resumeStep(work, step, 'asked');
  work.record({ type: 'StepReassigned', data: { stepId, from: step.holder, to: agencyId, reason } });
  const moved = openStepOf(work, stepId);
  const restarts = moved.authority === 'agreement' && stepDefinition(work, moved).onReassign === 'restart' && moved.deadline !== null && moved.next !== null;
  if (restarts) setDeadline(work, moved, 'reassigned', work.context.now);
  startRun(work, openStepOf(work, stepId), 'reassigned');
  return undefined;
}
