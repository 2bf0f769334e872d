import type { OpenedCase } from '../../case';
import { isExcludedAgency, isExcludedMember } from '../../standing/basis';
import { consequence } from '../../work/settle';
import type { AgencyId } from '@throughline/kernel';
import type { CaseContext } from '../../context';

/** The survivor excluded an agency, a member or a town: what they held becomes unplaced, and an excluded lead leaves. */
export const whenExclusionRecordedThenObeyIt = consequence('when-exclusion-recorded-then-obey-it', ['ExclusionRecorded'], (_, work) => {
  for (const { stepId, holder, personalDuty } of Object.values(work.case.openSteps)) {
    if (holder === null || personalDuty || !isNowExcluded(holder, work.case, work.context)) continue;
    work.record({ type: 'StepUnplaced', data: { stepId, agencyId: holder, reason: 'agency-excluded' } });
  }
  const { lead } = work.case;
  if (lead && (isExcludedMember(work.case, lead.memberId) || isNowExcluded(lead.agencyId, work.case, work.context))) {
    work.record({ type: 'LeadLeft', data: { memberId: lead.memberId, reason: 'excluded' } });
  }
});

const isNowExcluded = (agencyId: AgencyId, opened: OpenedCase, { agencies }: CaseContext): boolean => {
  const agency = agencies[agencyId];
  return agency !== undefined && isExcludedAgency(opened, agency);
};
