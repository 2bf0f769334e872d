import type { RegisteredAgency } from '@throughline/agencies';
import {
  caseDecider, currentVersionOf, findEventFaults, gather, isOpened, protocolKey, upcast,
  type CaseCommand, type CaseContext, type CaseEvent, type CaseRejection, type CaseState, type GatheredProtocol, type Gathering, type ProtocolKey,
} from '@throughline/cases';
import type { Aggregate, Load } from '@throughline/engine';
import type { AgencyId } from '@throughline/kernel';
import { compileProtocol, type AgencyKind, type CompiledProtocol, type Protocol } from '@throughline/protocols';
import { agencyAggregate } from './agency-aggregate';
import { protocolAggregate } from './protocol-aggregate';

export type CaseAggregate = Aggregate<CaseCommand, CaseState, CaseEvent, CaseRejection, CaseContext>;

/** What case decisions ask of the running taskforce besides streams. */
export type CaseSurroundings = {
  /** The agencies of some kinds in a region, as far as the directory has heard of them. */
  agenciesOf(kinds: readonly AgencyKind[], region: string): Promise<readonly AgencyId[]>;
  clockTrusted(): boolean;
  muted(): boolean;
};

/** The stream `case-<uuid>`. What a decision looks at is named by `gather` and folded here. */
export function caseAggregate(surroundings: CaseSurroundings): CaseAggregate {
  const compiled = compiledOnce();
  return {
    kind: 'case',
    decider: caseDecider,
    codec: { versionOf: currentVersionOf, upcast, findFaults: findEventFaults },
    contextFor: async (command, state, deciding, load) => {
      const gathering = gather(command, state);
      const agencies = await foldAgencies(gathering, state, surroundings, load);
      const protocols = await foldProtocols(gathering, compiled, load);
      const { now, occurred, actor, idOf } = deciding;
      // An unmuting is itself what ends the muting, so it concludes.
      const muted = surroundings.muted() && command.type !== 'UnmuteCase';
      return { now, occurred, actor, idOf, agencies, protocols, clockTrusted: surroundings.clockTrusted(), muted };
    },
  };
}

async function foldAgencies(
  { agencies, kinds }: Gathering,
  state: CaseState,
  { agenciesOf }: CaseSurroundings,
  load: Load,
): Promise<Readonly<Record<AgencyId, RegisteredAgency>>> {
  const region = isOpened(state) ? state.region : undefined;
  const ofKinds = kinds.length > 0 && region !== undefined ? await agenciesOf(kinds, region) : [];
  const folded: Record<AgencyId, RegisteredAgency> = {};
  for (const agencyId of new Set([...agencies, ...ofKinds])) {
    const agency = await load(agencyAggregate, agencyId);
    if (agency.status !== 'unregistered') folded[agencyId] = agency;
  }
  return folded;
}

async function foldProtocols(
  { protocols }: Gathering,
  compiled: (hash: string, protocol: Protocol) => CompiledProtocol,
  load: Load,
): Promise<Readonly<Record<ProtocolKey, GatheredProtocol>>> {
  const folded: Record<ProtocolKey, GatheredProtocol> = {};
  for (const { protocolId, version } of protocols) {
    const key = protocolKey(protocolId, version);
    if (folded[key]) continue;
    const published = (await load(protocolAggregate, protocolId)).versions[version];
    if (published) folded[key] = { compiled: compiled(published.hash, published.protocol), hash: published.hash, confirmedLimits: published.confirmedLimits };
  }
  return folded;
}

/** A published version never changes, so its hash stands for its compilation as long as the process lives. */
function compiledOnce(): (hash: string, protocol: Protocol) => CompiledProtocol {
  const kept = new Map<string, CompiledProtocol>();
  return (hash, protocol) => {
    const known = kept.get(hash);
    if (known) return known;
    const compiled = compileProtocol(protocol);
    kept.set(hash, compiled);
    return compiled;
  };
}
