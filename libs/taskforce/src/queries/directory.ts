import type { AgencyId, CaseId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { AgencyKind } from '@throughline/protocols';
import { agenciesView, agencyOrders, type AgencyRow } from '../views/agencies/agencies';
import type { StepRow } from '../views/steps/step-row';
import { stepOrders, stepsView } from '../views/steps/steps';
import { everyDocument } from './every-document';
import { listOf, pageOf, type Page, type Paged } from './page';

export type DirectoryFilter = { readonly region?: string; readonly kind?: AgencyKind };

/** The agencies with a seat, by region and kind. Their names are sealed: whoever may open them sorts by them. */
export const directory = (views: ViewStore, { region, kind }: DirectoryFilter = {}, page: Page = {}): Promise<Paged<AgencyRow>> => {
  const options = region === undefined && kind !== undefined
    ? { order: agencyOrders.kind, where: [kind] }
    : { order: agencyOrders.region, where: [region, kind].filter((value) => value !== undefined) };
  return pageOf(listOf<AgencyRow>(views, agenciesView, options), page);
};

export const agencyById = (views: ViewStore, agencyId: AgencyId): Promise<AgencyRow | undefined> => views.get<AgencyRow>(agenciesView.shape.name, agencyId);

/** The active agencies of some kinds in a region. */
export async function agenciesOf(views: ViewStore, kinds: readonly AgencyKind[], region: string): Promise<readonly AgencyId[]> {
  const found = await everyDocument<AgencyRow>(views, agenciesView.shape.name, { order: agencyOrders.region, where: [region] });
  return found.filter(({ agency }) => kinds.includes(agency.kind) && agency.status === 'active').map(({ agency }) => agency.agencyId);
}

export async function suspendedAgencies(views: ViewStore): Promise<readonly AgencyId[]> {
  const found = await everyDocument<AgencyRow>(views, agenciesView.shape.name, { order: agencyOrders.status, where: ['suspended'] });
  return found.map(({ agency }) => agency.agencyId);
}

/** The cases in which an agency holds an open step, each once. */
export async function casesHeldBy(views: ViewStore, agencyId: AgencyId): Promise<readonly CaseId[]> {
  const steps = await everyDocument<StepRow>(views, stepsView.shape.name, { order: stepOrders.ofHolder, where: [agencyId, 1] });
  return [...new Set(steps.map(({ caseId }) => caseId))];
}
