import type { AgencyId } from '@throughline/kernel';
import { agencyKinds, type AgencyKind } from '@throughline/protocols';
import { isOpened, type CaseState } from './case';
import type { CaseCommand } from './decide';

/** What has to be folded before a command can be decided: agencies by name, agencies of some kinds in the case's region, protocol versions. */
export type Gathering = {
  readonly agencies: readonly AgencyId[];
  /** All agencies of these kinds, for a step that tells by law whoever has that seat. */
  readonly kinds: readonly AgencyKind[];
  readonly protocols: readonly { readonly protocolId: string; readonly version: number }[];
};

/** Pure and generous: naming one too many costs a look into memory. */
export function gather(command: CaseCommand, state: CaseState): Gathering {
  const named = agenciesNamedBy(command);
  const versions = protocolsNamedBy(command);
  if (!isOpened(state)) return { agencies: named, kinds: [], protocols: versions };
  const steps = [...Object.values(state.openSteps), ...('stepId' in command.data && state.endedSteps[command.data.stepId] ? [state.endedSteps[command.data.stepId]?.terms] : [])];
  const ofSteps = steps.flatMap((step) => (step?.origin.kind === 'protocol' ? [step.origin] : []));
  const ofMisses = Object.values(state.misses).flatMap(({ terms, register }) => (register === 'waits' && terms.origin.kind === 'protocol' ? [terms.origin] : []));
  return {
    agencies: [
      ...new Set([
        state.openedBy,
        ...(state.lead ? [state.lead.agencyId] : []),
        ...Object.values(state.bases).map(({ agencyId }) => agencyId),
        ...Object.values(state.openSteps).flatMap(({ holder, deadline }) => [holder, deadline?.calendarOf ?? null].filter((id) => id !== null)),
        ...named,
      ]),
    ],
    kinds: command.type === 'CompleteStep' ? agencyKinds : [],
    protocols: [...Object.values(state.protocols), ...ofSteps, ...ofMisses, ...versions].map(({ protocolId, version }) => ({ protocolId, version })),
  };
}

function agenciesNamedBy({ type, data }: CaseCommand): readonly AgencyId[] {
  switch (type) {
    case 'OpenCase':
      return [data.openedBy];
    case 'RecordRelease':
      return [data.recipient, data.discloser];
    case 'RecordBasis':
    case 'NameLead':
    case 'AssignStep':
    case 'ReassignStep':
      return [data.agencyId];
    case 'OpenReferral':
      return data.agencyId === null ? [] : [data.agencyId];
    case 'CompleteStep':
      return data.told ?? [];
    default:
      return [];
  }
}

function protocolsNamedBy({ type, data }: CaseCommand): readonly { readonly protocolId: string; readonly version: number }[] {
  if (type === 'OpenCase') return data.protocols;
  return type === 'ApplyProtocol' || type === 'ChangeProtocol' ? [data] : [];
}
