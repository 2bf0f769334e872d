import type { ClosingReason } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseStranger } from '../guards';

export type CloseCase = Command<'CloseCase', { reason: ClosingReason }>;

/** Ends the case and what the team had agreed on. Refused while the law still asks something of somebody. */
export function closeCase({ reason }: CloseCase['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseStranger(work);
  if (refusal) return refusal;
  const statutory = Object.values(work.case.openSteps).filter(({ authority }) => authority === 'statute');
  if (statutory.length > 0) return { code: 'case-has-open-statutory-steps', stepIds: statutory.map(({ stepId }) => stepId) };
  work.record({ type: 'CaseClosed', data: { reason, closedAt: work.context.now } });
  return undefined;
}
