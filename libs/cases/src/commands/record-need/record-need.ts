import type { NeedId } from '@throughline/kernel';
import type { NeedKind } from '@throughline/protocols';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type RecordNeed = Command<'RecordNeed', { need: NeedKind }>;

/** The survivor needs something. Protocols open their steps for it; each record of a need is one of its own. */
export function recordNeed({ need }: RecordNeed['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  work.record({ type: 'NeedRecorded', data: { needId: work.newId<NeedId>(), need, recordedAt: work.context.now } });
  return undefined;
}
