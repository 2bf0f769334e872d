import type { OpenedCase } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { TaskforceApi } from '@throughline/taskforce';
import { Problem } from '../../problems/problem';

/** The case as it stands. Throws `case-unknown` where there is none. */
export async function openedCase(taskforce: TaskforceApi, caseId: CaseId): Promise<OpenedCase> {
  const opened = await taskforce.caseState(caseId);
  if (!opened) throw new Problem('case-unknown');
  return opened;
}
