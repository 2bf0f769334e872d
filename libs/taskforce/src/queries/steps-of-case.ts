import type { CaseId, StepId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { StepRow } from '../views/steps/step-row';
import { stepOrders, stepsView } from '../views/steps/steps';
import { listOf, pageOf, type Page, type Paged } from './page';
import { titled, type TitledStep } from './titled-steps';

/** A case's steps, open and ended, in the order in which they were opened. */
export async function stepsOfCase(views: ViewStore, caseId: CaseId, page: Page = {}): Promise<Paged<TitledStep>> {
  const { items, next } = await pageOf(listOf<StepRow>(views, stepsView, { order: stepOrders.ofCase, where: [caseId] }), page);
  return { items: await titled(views, items), next };
}

export async function stepById(views: ViewStore, stepId: StepId): Promise<TitledStep | undefined> {
  const step = await views.get<StepRow>(stepsView.shape.name, stepId);
  return step && (await titled(views, [step]))[0];
}
