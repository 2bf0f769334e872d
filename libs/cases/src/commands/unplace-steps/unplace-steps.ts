import type { AgencyId } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type UnplaceSteps = Command<'UnplaceSteps', { agencyId: AgencyId }>;

/** Sent by the automation that follows a suspension. Nothing held there: nothing changes. A personal duty stays with its person. */
export function unplaceSteps({ agencyId }: UnplaceSteps['data'], work: Work): Refusal {
  for (const { stepId, holder, personalDuty } of Object.values(work.case.openSteps)) {
    if (holder === agencyId && !personalDuty) work.record({ type: 'StepUnplaced', data: { stepId, agencyId, reason: 'agency-suspended' } });
  }
  return undefined;
}
