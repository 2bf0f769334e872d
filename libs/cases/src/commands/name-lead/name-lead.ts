import type { AgencyId, MemberId } from '@throughline/kernel';
import { isExcludedMember } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseAgency, refuseClosed, refuseStranger } from '../guards';

export type NameLead = Command<'NameLead', { memberId: MemberId; agencyId: AgencyId }>;

/** Names the one member who answers for the case as a whole. Whoever led it before has been replaced. */
export function nameLead({ memberId, agencyId }: NameLead['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseStranger(work) ?? refuseAgency(work, agencyId);
  if (refusal) return refusal;
  if (isExcludedMember(work.case, memberId)) return { code: 'member-excluded', memberId };
  const { lead } = work.case;
  if (lead?.memberId === memberId && lead.agencyId === agencyId) return undefined;
  work.record({ type: 'LeadNamed', data: { memberId, agencyId } });
  return undefined;
}
