import type { AgencyEvent } from '@throughline/agencies';
import type { CaseEvent } from '@throughline/cases';
import type { Seen } from '@throughline/engine';
import type { AgencyId, CaseId, MemberId, NoticeId } from '@throughline/kernel';
import type { MemberEvent } from '@throughline/members';
import type { NoticeEvent } from '@throughline/notices';
import type { PublicationEvent } from '@throughline/protocols';

/** A stream's name begins with its kind, and an event's type means something only there. */
const kinds = { case: 'case-', agency: 'agency-', member: 'member-', notice: 'notice-', protocol: 'protocol-' } as const;

export const isCaseEvent = (seen: Seen): seen is Seen & CaseEvent => seen.stream.startsWith(kinds.case);
export const isAgencyEvent = (seen: Seen): seen is Seen & AgencyEvent => seen.stream.startsWith(kinds.agency);
export const isMemberEvent = (seen: Seen): seen is Seen & MemberEvent => seen.stream.startsWith(kinds.member);
export const isNoticeEvent = (seen: Seen): seen is Seen & NoticeEvent => seen.stream.startsWith(kinds.notice);
export const isPublicationEvent = (seen: Seen): seen is Seen & PublicationEvent => seen.stream.startsWith(kinds.protocol);

export const caseIdOf = ({ stream }: Seen): CaseId => stream.slice(kinds.case.length) as CaseId;
export const agencyIdOf = ({ stream }: Seen): AgencyId => stream.slice(kinds.agency.length) as AgencyId;
export const memberIdOf = ({ stream }: Seen): MemberId => stream.slice(kinds.member.length) as MemberId;
export const noticeIdOf = ({ stream }: Seen): NoticeId => stream.slice(kinds.notice.length) as NoticeId;
export const protocolIdOf = ({ stream }: Seen): string => stream.slice(kinds.protocol.length);
