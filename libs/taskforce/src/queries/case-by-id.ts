import { parseCaseCode } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { CaseRow } from '../views/cases/case-row';
import { caseOrders, casesView } from '../views/cases/cases';

export const caseById = (views: ViewStore, caseId: CaseId): Promise<CaseRow | undefined> => views.get<CaseRow>(casesView.shape.name, caseId);

/**
 * The case that somebody calls by its code, as they typed it. Undefined when there is none; throws when two share the code, which of 48 random bits is
 * next to impossible: nobody is shown the wrong one.
 */
export async function caseByCode(views: ViewStore, text: string): Promise<CaseRow | undefined> {
  const code = parseCaseCode(text);
  if (!code) return undefined;
  const { documents } = await views.list<CaseRow>(casesView.shape.name, { order: caseOrders.code, where: [code], limit: 2 });
  if (documents.length > 1) throw new Error(`Two cases are called ${code}: ask for them by their ids.`);
  return documents[0]?.value;
}
