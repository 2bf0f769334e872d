import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type NameSupervisor = { readonly type: 'NameSupervisor'; readonly data: { readonly memberId: MemberId | null } };

/** Who is told after the on-call contact; null when the post is vacant. */
export function nameSupervisor({ data: { memberId } }: NameSupervisor, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (agency.supervisor === memberId) return accept();

  return accept({ type: 'SupervisorNamed', data: { memberId } });
}
