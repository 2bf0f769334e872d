import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type NameDirector = { readonly type: 'NameDirector'; readonly data: { readonly memberId: MemberId | null } };

/** Where the ladder ends for a case without a coordinator's agency; null when the post is vacant. */
export function nameDirector({ data: { memberId } }: NameDirector, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (agency.director === memberId) return accept();

  return accept({ type: 'DirectorNamed', data: { memberId } });
}
