import type { RegisteredAgency } from '@throughline/agencies';
import type { AgencyId } from '@throughline/kernel';
import { agencyById, type TaskforceApi } from '@throughline/taskforce';
import { Problem } from '../problems/problem';

/** Throws `agency-not-registered` where there is none of this id. */
export async function registeredAgency({ views }: TaskforceApi, agencyId: AgencyId): Promise<RegisteredAgency> {
  const row = await agencyById(views, agencyId);
  if (!row) throw new Problem('agency-not-registered');
  return row.agency;
}
