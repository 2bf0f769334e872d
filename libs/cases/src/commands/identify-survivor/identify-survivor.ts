import type { DecisionMakingOrg, DataOf } from '../../events';
import { isSameValue } from '../../facts/fact-value';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type IdentifySurvivor = Command<'IdentifySurvivor', { status: DataOf<'SurvivorIdentified'>['status']; decidedBy: DecisionMakingOrg }>;

/** Somebody entitled to say so found a possible or actual victim of trafficking (HTCDS `vic_TraffickingStatus`). */
export function identifySurvivor({ status, decidedBy }: IdentifySurvivor['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  const was = work.case.facts.traffickingStatus;
  // The fact comes first: what waits for the milestone then asks whom it is for with the fact known, and opens once.
  if (was === undefined) work.record({ type: 'FactRecorded', data: { fact: 'traffickingStatus', value: status } });
  else if (!isSameValue(was, status)) work.record({ type: 'FactCorrected', data: { fact: 'traffickingStatus', value: status, was } });
  work.record({ type: 'SurvivorIdentified', data: { status, decidedBy } });
  return undefined;
}
