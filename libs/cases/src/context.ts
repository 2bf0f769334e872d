import type { RegisteredAgency } from '@throughline/agencies';
import type { Actor, AgencyId, Instant, OccurredAt } from '@throughline/kernel';
import type { CompiledProtocol } from '@throughline/protocols';

export type ProtocolKey = `${string}@${number}`;
export const protocolKey = (protocolId: string, version: number): ProtocolKey => `${protocolId}@${version}`;

export type GatheredProtocol = {
  readonly compiled: CompiledProtocol;
  readonly hash: string;
  /** Keys of the statutory steps whose limit the team has confirmed. */
  readonly confirmedLimits: readonly string[];
};

/** All that a decision may look at besides the case itself. Worked out before, so that deciding waits for nothing. */
export type CaseContext = {
  /** The moment that the events will be recorded at. */
  readonly now: Instant;
  /** When it happened, as the person said it; exactly now when nobody said. */
  readonly occurred: OccurredAt;
  readonly actor: Actor;
  /** The id of the nth thing that this command brings into being: the same command again gives the same ids. */
  idOf(ordinal: number): string;
  readonly agencies: Readonly<Record<AgencyId, RegisteredAgency>>;
  readonly protocols: Readonly<Record<ProtocolKey, GatheredProtocol>>;
  /** False while the wall clock is in doubt: statutory misses then wait. */
  readonly clockTrusted: boolean;
  /** True on a restored store until an operator unmutes it: no moment concludes. */
  readonly muted: boolean;
};
