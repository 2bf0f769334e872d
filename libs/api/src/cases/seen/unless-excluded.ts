import type { CaseId } from '@throughline/kernel';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { isExcluded } from '../../access/case-access';

/** Those rows whose case the survivor has not closed to the asker. Lists go by agency; an exclusion goes by person. */
export async function unlessExcluded<Row extends { readonly caseId: CaseId }>(
  taskforce: TaskforceApi, asker: Sender, rows: readonly Row[],
): Promise<readonly Row[]> {
  const excluded = new Set<CaseId>();
  for (const caseId of new Set(rows.map((row) => row.caseId))) {
    const opened = await taskforce.caseState(caseId);
    if (opened && isExcluded(opened, asker)) excluded.add(caseId);
  }
  return rows.filter(({ caseId }) => !excluded.has(caseId));
}
