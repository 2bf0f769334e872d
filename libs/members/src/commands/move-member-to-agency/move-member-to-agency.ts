import { accept, reject, type AgencyId, type Decision } from '@throughline/kernel';
import type { MemberEvent } from '../../events';
import type { Member } from '../../member';
import type { MemberRejection } from '../../rejections';

export type MoveMemberToAgency = { readonly type: 'MoveMemberToAgency'; readonly data: { readonly agencyId: AgencyId } };

/** Open to inactive members too, so that nobody has to come back to an agency they have left. */
export function moveMemberToAgency({ data: { agencyId } }: MoveMemberToAgency, member: Member): Decision<MemberEvent, MemberRejection> {
  if (member.status === 'unknown') return reject({ code: 'member-unknown' });
  if (member.agencyId === agencyId) return accept();

  return accept({ type: 'MemberMoved', data: { from: member.agencyId, to: agencyId } });
}
