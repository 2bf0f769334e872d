import type { AgencyId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { StepRow } from '../views/steps/step-row';
import { stepOrders, stepsView } from '../views/steps/steps';
import { listOf, pageOf, type Page, type Paged } from './page';
import { titled, type TitledStep } from './titled-steps';

const heldBy = (agencyId: AgencyId) => ({ order: stepOrders.ofHolder, where: [agencyId, 1] });

/** The open steps that an agency holds, by when each comes up: its deadline, the end of its pause, and last those that wait for no moment. */
export async function agencyWorklist(views: ViewStore, agencyId: AgencyId, page: Page = {}): Promise<Paged<TitledStep>> {
  const { items, next } = await pageOf(listOf<StepRow>(views, stepsView, heldBy(agencyId)), page);
  return { items: await titled(views, items), next };
}

export const worklistLength = (views: ViewStore, agencyId: AgencyId): Promise<number> => views.count(stepsView.shape.name, heldBy(agencyId));
