import { accept, reject, type Decision } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';
import { suspensionReasons, type SuspensionReason } from '../../suspension-reasons';

export type SuspendAgency = { readonly type: 'SuspendAgency'; readonly data: { readonly reason: SuspensionReason } };

/** A suspended agency stays suspended for the reason given first. */
export function suspendAgency({ data: { reason } }: SuspendAgency, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (!suspensionReasons.includes(reason)) return reject({ code: 'suspension-reason-unknown', reason });
  if (agency.status === 'suspended') return accept();

  return accept({ type: 'AgencySuspended', data: { reason } });
}
