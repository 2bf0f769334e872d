import type { FactCode, FactValue } from '@throughline/protocols';
import { isSameValue, refuseFactValue } from '../../facts/fact-value';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type RecordFact = Command<'RecordFact', { fact: FactCode; value: FactValue }>;

/** Says for the first time what is known. What was said wrongly is corrected by another command, so that both stand in the history. */
export function recordFact({ fact, value }: RecordFact['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work) ?? refuseFactValue(fact, value);
  if (refusal) return refusal;
  const known = work.case.facts[fact];
  if (known !== undefined && isSameValue(known, value)) return undefined;
  if (known !== undefined) return { code: 'fact-recorded-already', fact };
  work.record({ type: 'FactRecorded', data: { fact, value } });
  return undefined;
}
