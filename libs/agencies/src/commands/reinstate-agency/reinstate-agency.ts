import { accept, reject, type Decision } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type ReinstateAgency = { readonly type: 'ReinstateAgency'; readonly data: Record<never, never> };

/** Steps can be placed with it again. Those that it lost stay where they are. */
export function reinstateAgency(_command: ReinstateAgency, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (agency.status === 'active') return accept();

  return accept({ type: 'AgencyReinstated', data: {} });
}
