import type { InterviewKind } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type RecordInterview = Command<'RecordInterview', { kind: InterviewKind; sealed?: { readonly narrative?: unknown } }>;

/** An interview took place. How often somebody had to tell it again is counted from these. */
export function recordInterview({ kind, sealed }: RecordInterview['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  work.record({ type: 'InterviewRecorded', data: { kind }, ...(sealed ? { sealed } : {}) });
  return undefined;
}
