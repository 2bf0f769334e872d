import type { AgencyId, CaseId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import { caseAccessKey, caseAccessView, worksOnCase, type CaseAccess } from '../views/case-access/case-access';

/** Those of these rows whose case the agency works on. Oversight alone is not enough. */
export async function knownTo<Row extends { readonly caseId: CaseId }>(views: ViewStore, agencyId: AgencyId, rows: readonly Row[]): Promise<readonly Row[]> {
  const keys = new Set(rows.map(({ caseId }) => caseAccessKey(caseId, agencyId)));
  const access = await views.getMany<CaseAccess>(caseAccessView.shape.name, [...keys]);
  return rows.filter(({ caseId }) => {
    const found = access.get(caseAccessKey(caseId, agencyId));
    return found !== undefined && worksOnCase(found);
  });
}
