import { hasBasis } from '../../standing/basis';
import { consequence } from '../../work/settle';

/** An agency whose last basis ended may not know of the case any more: what it held becomes unplaced, and its lead leaves, in the same append. */
export const whenBasisEndsThenUnplaceItsSteps = consequence('when-basis-ends-then-unplace-its-steps', ['BasisEnded'], ({ data: { agencyId, reason } }, work) => {
  if (hasBasis(work.case, agencyId)) return;
  for (const { stepId, holder, personalDuty } of Object.values(work.case.openSteps)) {
    if (holder !== agencyId || personalDuty) continue;
    work.record({ type: 'StepUnplaced', data: { stepId, agencyId, reason: reason === 'excluded' ? 'agency-excluded' : 'basis-ended' } });
  }
  const { lead } = work.case;
  if (lead?.agencyId === agencyId) work.record({ type: 'LeadLeft', data: { memberId: lead.memberId, reason: reason === 'excluded' ? 'excluded' : 'basis-ended' } });
});
