import type { AgencyId } from '@throughline/kernel';
import type { UnplacedReason } from '../../events';
import { hasBasis, isExcludedAgency } from '../../standing/basis';
import { consequence } from '../../work/settle';
import type { Work } from '../../work/work';

/**
 * While a step was done its agency may have lost what let it know of the case, or the survivor's trust: then the step comes back to the lead and not
 * to the agency.
 */
export const whenStepReopenedThenUnplaceItWhereItMayNotBeHeld = consequence(
  'when-step-reopened-then-unplace-it-where-it-may-not-be-held',
  ['StepReopened'],
  ({ data: { stepId } }, work) => {
    const step = work.openStep(stepId);
    if (!step?.holder || step.personalDuty) return;
    const reason = whyNotThere(work, step.holder);
    if (reason) work.record({ type: 'StepUnplaced', data: { stepId, agencyId: step.holder, reason } });
  },
);

function whyNotThere({ case: opened, context }: Work, agencyId: AgencyId): UnplacedReason | undefined {
  const agency = context.agencies[agencyId];
  if (!agency || !hasBasis(opened, agencyId)) return 'basis-ended';
  if (isExcludedAgency(opened, agency)) return 'agency-excluded';
  return agency.status === 'suspended' ? 'agency-suspended' : undefined;
}
