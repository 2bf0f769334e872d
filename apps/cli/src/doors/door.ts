import type { AgencyId, CaseId, Instant, MemberId, WorkingCalendar } from '@throughline/kernel';
import type { Role, TokenHash } from '@throughline/members';
import type { NoticeHours } from '@throughline/agencies';
import type { AgencyKind, Protocol } from '@throughline/protocols';

export type NewAgency = {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly region: string;
  readonly town: string | null;
  readonly calendar: WorkingCalendar;
  readonly noticeHours: NoticeHours;
};
export type NewMember = { readonly agencyId: AgencyId; readonly roles: readonly Role[]; readonly name: string; readonly email: string | null };

/**
 * The one way in which this program writes: through the server that runs on the folder, or by running the taskforce itself while none does. Both are the
 * same commands in the same history. Every method throws `Refused` with what to do.
 */
export interface Door {
  registerAgency(agency: NewAgency): Promise<AgencyId>;
  setAgencyCalendar(agencyId: AgencyId, calendar: WorkingCalendar): Promise<void>;
  addMember(member: NewMember): Promise<MemberId>;
  /** Lets a member in by the token of this hash until it expires. */
  issueToken(memberId: MemberId, token: { readonly tokenHash: TokenHash; readonly expiresAt: Instant }): Promise<void>;
  /** A version that is published already, with the same content, changes nothing. */
  publishProtocol(protocol: Protocol): Promise<void>;
  /** Puts on record that the agency of whoever asks looks at the case; it stays on record once. */
  recordOversight(caseId: CaseId): Promise<'recorded' | 'on record already'>;
  /** Lets a restored history's moments conclude again, after a while in which nobody could be told. */
  unmute(mutedFrom: Instant): Promise<'unmuted' | 'not muted'>;
  close(): Promise<void>;
}
