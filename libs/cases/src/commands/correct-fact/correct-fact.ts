import type { FactCode, FactValue } from '@throughline/protocols';
import { isSameValue, refuseFactValue } from '../../facts/fact-value';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type CorrectFact = Command<'CorrectFact', { fact: FactCode; value: FactValue }>;

/** Something known turns out otherwise, or has changed: she went missing, an adult is 17. What this opens counts from when it became known. */
export function correctFact({ fact, value }: CorrectFact['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work) ?? refuseFactValue(fact, value);
  if (refusal) return refusal;
  const was = work.case.facts[fact];
  if (was === undefined) return { code: 'fact-not-recorded', fact };
  if (!isSameValue(was, value)) work.record({ type: 'FactCorrected', data: { fact, value, was } });
  return undefined;
}
