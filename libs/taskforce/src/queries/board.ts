import type { AgencyId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { AgencyKind, Urgency } from '@throughline/protocols';
import type { StepRow } from '../views/steps/step-row';
import { stepOrders, stepsView } from '../views/steps/steps';
import { knownTo } from './known-to';
import { keptPageOf, listOf, type Page, type Paged } from './page';
import { titled, type TitledStep } from './titled-steps';

export type BoardFilter = {
  /** Only steps of cases that this agency works on. Left out where somebody may see them all. */
  readonly knownTo?: AgencyId;
  readonly overdueOnly?: boolean;
  readonly unplacedOnly?: boolean;
  readonly urgency?: Urgency;
  readonly agencyKind?: AgencyKind;
};

/** Every open step across agencies, the worst first: what is overdue by urgency, danger that still has time before an overdue routine, and last what stands still. */
export async function board(views: ViewStore, filter: BoardFilter, page: Page = {}): Promise<Paged<TitledStep>> {
  const source = listOf<StepRow>(views, stepsView, { order: stepOrders.board, where: [1] });
  const { items, next } = await keptPageOf(source, page, (steps) => fitting(views, steps, filter));
  return { items: await titled(views, items), next };
}

async function fitting(views: ViewStore, steps: readonly StepRow[], filter: BoardFilter): Promise<readonly StepRow[]> {
  const asked = steps.filter((step) => isAskedFor(step, filter));
  return filter.knownTo === undefined ? asked : knownTo(views, filter.knownTo, asked);
}

const isAskedFor = ({ deadline, holder, urgency, agencyKind }: StepRow, filter: BoardFilter): boolean =>
  (!filter.overdueOnly || deadline?.missed === true) &&
  (!filter.unplacedOnly || holder === null) &&
  (filter.urgency === undefined || filter.urgency === urgency) &&
  (filter.agencyKind === undefined || filter.agencyKind === agencyKind);
