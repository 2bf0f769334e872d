import type { AgencyId, CaseId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { AgencyKind } from '@throughline/protocols';
import { everyDocument } from './every-document';
import type { AgencyRow } from '../views/agencies/agencies';
import type { StepRow } from '../views/steps/steps';

/** The active agencies of some kinds in a region. */
export async function agenciesOf(views: ViewStore, kinds: readonly AgencyKind[], region: string): Promise<readonly AgencyId[]> {
  const found = await everyDocument<AgencyRow>(views, 'agencies', { order: 0, where: [region] });
  return found.filter(({ agency }) => kinds.includes(agency.kind) && agency.status === 'active').map(({ agency }) => agency.agencyId);
}

export async function suspendedAgencies(views: ViewStore): Promise<readonly AgencyId[]> {
  const found = await everyDocument<AgencyRow>(views, 'agencies', { order: 1, where: ['suspended'] });
  return found.map(({ agency }) => agency.agencyId);
}

/** The cases in which an agency holds an open step, each once. */
export async function casesHeldBy(views: ViewStore, agencyId: AgencyId): Promise<readonly CaseId[]> {
  const steps = await everyDocument<StepRow>(views, 'steps', { order: 0, where: [1, agencyId] });
  return [...new Set(steps.map(({ caseId }) => caseId))];
}
