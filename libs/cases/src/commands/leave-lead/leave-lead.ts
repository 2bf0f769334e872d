import type { DataOf } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseStranger } from '../guards';

export type LeaveLead = Command<'LeaveLead', { reason: DataOf<'LeadLeft'>['reason'] }>;

/** The lead stops answering for the case. Until another is named the case has a clock of its own. */
export function leaveLead({ reason }: LeaveLead['data'], work: Work): Refusal {
  const refusal = refuseStranger(work);
  if (refusal) return refusal;
  const { lead } = work.case;
  if (!lead) return { code: 'lead-not-named' };
  work.record({ type: 'LeadLeft', data: { memberId: lead.memberId, reason } });
  return undefined;
}
