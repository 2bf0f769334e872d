import type { NeedId } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseWithoutBasis } from '../guards';

export type RecordNeedWithoutProvider = Command<'RecordNeedWithoutProvider', { needId: NeedId }>;

/** Nobody provides for it here. That is an event of its own: evidence for funding, and the lead's to know. */
export function recordNeedWithoutProvider({ needId }: RecordNeedWithoutProvider['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work);
  if (refusal) return refusal;
  const need = work.case.needs[needId];
  if (!need) return { code: 'need-unknown', needId };
  if (need.status === 'met') return { code: 'need-met-already', needId };
  if (need.status === 'open') work.record({ type: 'NeedWithoutProvider', data: { needId, need: need.kind } });
  return undefined;
}
