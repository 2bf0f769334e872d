import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type NameAfterHoursContact = { readonly type: 'NameAfterHoursContact'; readonly data: { readonly memberId: MemberId | null } };

/** Who answers whenever no override and no turn of duty covers the moment; null when nobody does any more. */
export function nameAfterHoursContact({ data: { memberId } }: NameAfterHoursContact, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (agency.onCall.afterHours === memberId) return accept();

  return accept({ type: 'AfterHoursContactNamed', data: { memberId } });
}
