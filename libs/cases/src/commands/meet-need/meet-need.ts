import type { NeedId } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseFuture, refuseWithoutBasis } from '../guards';

export type MeetNeed = Command<'MeetNeed', { needId: NeedId }>;

/** The need was met some other way than by a step. */
export function meetNeed({ needId }: MeetNeed['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  const need = work.case.needs[needId];
  if (!need) return { code: 'need-unknown', needId };
  if (need.status !== 'met') work.record({ type: 'NeedMet', data: { needId, need: need.kind, stepId: null } });
  return undefined;
}
