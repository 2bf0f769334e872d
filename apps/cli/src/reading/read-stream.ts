import { upcast as upcastAgency, type AgencyEvent } from '@throughline/agencies';
import { upcast as upcastCase, type CaseEvent } from '@throughline/cases';
import { readEvent, type Read } from '@throughline/engine';
import type { AgencyId, CaseId, MemberId } from '@throughline/kernel';
import { upcast as upcastMember, type MemberEvent } from '@throughline/members';
import { publicationDecider, upcast as upcastProtocol, type Publication } from '@throughline/protocols';
import type { History } from '../history.composition';

export type ReadsStreams = Pick<History, 'readStream'>;

/** A case's history as it stands; empty when there is no such case. */
export const readCase = async (history: ReadsStreams, caseId: CaseId): Promise<readonly Read<CaseEvent>[]> =>
  (await history.readStream(`case-${caseId}`)).map((recorded) => readEvent(recorded, { upcast: upcastCase }));

export const readAgency = async (history: ReadsStreams, agencyId: AgencyId): Promise<readonly Read<AgencyEvent>[]> =>
  (await history.readStream(`agency-${agencyId}`)).map((recorded) => readEvent(recorded, { upcast: upcastAgency }));

export const readMember = async (history: ReadsStreams, memberId: MemberId): Promise<readonly MemberEvent[]> =>
  (await history.readStream(`member-${memberId}`)).map((recorded) => readEvent(recorded, { upcast: upcastMember }).event);

/** Everything published under a protocol's name, with the limits that the team confirmed. */
export async function readPublication(history: ReadsStreams, protocolId: string): Promise<Publication> {
  const recorded = await history.readStream(`protocol-${protocolId}`);
  return recorded.map((one) => readEvent(one, { upcast: upcastProtocol }).event).reduce(publicationDecider.evolve, publicationDecider.initialState());
}
