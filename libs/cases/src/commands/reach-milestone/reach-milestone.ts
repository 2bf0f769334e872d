import { isMilestone, reachMilestone as reach } from '../../milestones/reach-milestone';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type ReachMilestone = Command<'ReachMilestone', { milestone: string; kind: string | null }>;

/** A milestone was reached without a step of ours: it happened elsewhere, or before. */
export function reachMilestone({ milestone, kind }: ReachMilestone['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  if (!isMilestone(work, milestone)) return { code: 'milestone-unknown', milestone };
  reach(work, milestone, kind);
  return undefined;
}
