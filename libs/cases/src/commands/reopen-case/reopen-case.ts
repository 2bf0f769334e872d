import type { ReopeningReason } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseStranger } from '../guards';

export type ReopenCase = Command<'ReopenCase', { reason: ReopeningReason }>;

/** The case goes on. Steps that ended with it stay ended; what is needed now is opened again by hand, by needs, or by a protocol applied. Follow-ups run on. */
export function reopenCase({ reason }: ReopenCase['data'], work: Work): Refusal {
  const refusal = refuseStranger(work);
  if (refusal) return refusal;
  if (work.case.status !== 'closed') return { code: 'case-not-closed' };
  work.record({ type: 'CaseReopened', data: { reason, reopenedAt: work.context.now } });
  return undefined;
}
