import type { AgencyId, MemberId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import { caseAccessOrders, caseAccessView, type CaseAccess } from '../views/case-access/case-access';
import type { CaseRow } from '../views/cases/case-row';
import { caseOrders, casesView } from '../views/cases/cases';
import { listOf, pageOf, type Page, type Paged } from './page';

type Status = CaseRow['status'];

/** The cases that an agency works on, the newest first. */
export async function casesKnownTo(views: ViewStore, agencyId: AgencyId, status: Status, page: Page = {}): Promise<Paged<CaseRow>> {
  const source = listOf<CaseAccess>(views, caseAccessView, { order: caseAccessOrders.ofAgency, where: [agencyId, 1, status] });
  const { items, next } = await pageOf(source, page);
  const rows = await views.getMany<CaseRow>(casesView.shape.name, items.map(({ caseId }) => caseId));
  return { items: [...rows.values()], next };
}

/** The cases that a member leads, the newest first. */
export const casesLedBy = (views: ViewStore, memberId: MemberId, status: Status, page: Page = {}): Promise<Paged<CaseRow>> =>
  pageOf(listOf<CaseRow>(views, casesView, { order: caseOrders.lead, where: [memberId, status] }), page);

/** Every case, or those of a region, the newest first: for oversight. */
export const casesByStatus = (views: ViewStore, status: Status, { region }: { readonly region?: string }, page: Page = {}): Promise<Paged<CaseRow>> =>
  pageOf(listOf<CaseRow>(views, casesView, region === undefined ? { order: caseOrders.status, where: [status] } : { order: caseOrders.region, where: [region, status] }), page);
