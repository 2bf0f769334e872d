import type { AgencyId, MemberId } from './brand';

/** Who acts. A member acts for the agency and with the roles they had when the command came in; the engine acts in the name of a ring or an automation. */
export type Actor =
  | { readonly kind: 'member'; readonly memberId: MemberId; readonly agencyId: AgencyId; readonly roles: readonly string[] }
  | { readonly kind: 'engine'; readonly name: string };

/** As much of an actor as a history keeps: ids, or the name of the ring or automation. */
export type RecordedActor = { readonly kind: 'member'; readonly memberId: MemberId; readonly agencyId: AgencyId } | { readonly kind: 'engine'; readonly name: string };

export const recordedActor = (actor: Actor): RecordedActor =>
  actor.kind === 'member' ? { kind: 'member', memberId: actor.memberId, agencyId: actor.agencyId } : actor;
