import type { AgencyId, StepId } from '@throughline/kernel';
import { startRun } from '../../ladder/escalate';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseAgency, refuseStranger, refuseUnlessOpen } from '../guards';

export type AssignStep = Command<'AssignStep', { stepId: StepId; agencyId: AgencyId }>;

/** Places an unplaced step by hand. A first placing is no reassignment: its deadline stays as it was set; its run starts anew at the agency. */
export function assignStep({ stepId, agencyId }: AssignStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId) ?? refuseStranger(work);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  if (step.holder === agencyId) return undefined;
  if (step.holder !== null) return { code: 'step-placed-already', stepId, agencyId: step.holder };
  const unfit = refuseAgency(work, agencyId);
  if (unfit) return unfit;
  work.record({ type: 'StepPlaced', data: { stepId, agencyId, how: 'by-hand' } });
  startRun(work, openStepOf(work, stepId), 'placed');
  return undefined;
}
