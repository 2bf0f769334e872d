import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type SeatCoordinator = { readonly type: 'SeatCoordinator'; readonly data: { readonly memberId: MemberId } };

/** The first coordinator makes the agency a coordinator's agency. */
export function seatCoordinator({ data: { memberId } }: SeatCoordinator, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (agency.coordinators.includes(memberId)) return accept();

  return accept({ type: 'CoordinatorSeated', data: { memberId } });
}
