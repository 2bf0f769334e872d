import type { StepId } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';
import type { NoticePurpose } from '../events';
import { issueNotice } from '../notices/issue-notice';
import type { Work } from '../work/work';
import { leadOrCoordinator } from './addressee';

/** Tells whoever answers for the case. Nobody to tell is no fault here: a case without a lead has a clock of its own. */
export function tellLead(work: Work, purpose: NoticePurpose, stepId: StepId | null, urgency: Urgency): void {
  const lead = leadOrCoordinator(work.case, work.context);
  if (lead) issueNotice(work, { purpose, stepId, agencyId: lead.agencyId, memberId: lead.memberId, urgency, outward: true, run: null, rung: null });
}
