import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type UnseatCoordinator = { readonly type: 'UnseatCoordinator'; readonly data: { readonly memberId: MemberId } };

export function unseatCoordinator({ data: { memberId } }: UnseatCoordinator, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (!agency.coordinators.includes(memberId)) return accept();

  return accept({ type: 'CoordinatorUnseated', data: { memberId } });
}
