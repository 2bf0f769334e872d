import type { CaseEvent } from '@throughline/cases';
import type { CaseId, Instant } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import { at } from '@throughline/testing/cases';
import { ToldHistory, type ToldAt } from './told-history';

/** The case that specs tell of, and others beside it. */
export const harbor = '00443214-c742-4546-8000-000000000001' as CaseId;
export const hill = '00443214-c742-8546-8000-000000000002' as CaseId;
export const bay = '7fffffff-ffff-8fff-bfff-000000000003' as CaseId;

export const streamOf = (caseId: CaseId): string => `case-${caseId}`;

export type Part = readonly [caseId: CaseId, told: Instant | ToldAt, ...events: readonly CaseEvent[]];

/** What the views hold after these parts of the histories of cases, in their order. */
export async function viewsAfter(...parts: readonly Part[]): Promise<ViewStore> {
  const history = new ToldHistory();
  for (const [caseId, told, ...events] of parts) await history.tell(streamOf(caseId), told, ...events);
  return history.views();
}

/** What the views hold after these events of the harbor case, recorded at nine on the first Monday. */
export const viewsAfterEvents = (...events: readonly CaseEvent[]): Promise<ViewStore> => viewsAfter([harbor, at('09:00'), ...events]);
