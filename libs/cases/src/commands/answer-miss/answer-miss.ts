import type { DeadlineId } from '@throughline/kernel';
import type { DataOf } from '../../events';
import { actingAgency, actsFor } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type AnswerMiss = Command<'AnswerMiss', { deadlineId: DeadlineId; reason: DataOf<'MissAnswered'>['reason']; sealed?: { readonly narrative?: unknown } }>;

/**
 * The agency answers a miss that stands against it; that of a step which nobody held the lead's agency, or the opening one. The answer erases nothing and
 * is always shown with it.
 */
export function answerMiss({ deadlineId, reason, sealed }: AnswerMiss['data'], work: Work): Refusal {
  const miss = work.case.misses[deadlineId];
  if (!miss) return { code: 'deadline-unknown', deadlineId };
  const { actor } = work.context;
  const { lead, openedBy } = work.case;
  const concerned = miss.holder === null ? [openedBy, ...(lead ? [lead.agencyId] : [])] : [miss.holder];
  if (!concerned.some((agencyId) => actsFor(actor, agencyId))) return { code: 'miss-not-yours-to-answer', deadlineId };
  work.record({ type: 'MissAnswered', data: { deadlineId, agencyId: actingAgency(work.case, actor), reason }, ...(sealed ? { sealed } : {}) });
  return undefined;
}
