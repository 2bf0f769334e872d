import { isMilestone } from '../../milestones/reach-milestone';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseWithoutBasis } from '../guards';

export type MarkMilestoneNotWanted = Command<'MarkMilestoneNotWanted', { milestone: string }>;

/** The survivor does not want it: a choice, not a gap. */
export function markMilestoneNotWanted({ milestone }: MarkMilestoneNotWanted['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (!isMilestone(work, milestone)) return { code: 'milestone-unknown', milestone };
  const known = work.case.milestones[milestone];
  if (known?.wanted) return { code: 'milestone-reached-already', milestone };
  if (!known) work.record({ type: 'MilestoneNotWanted', data: { milestone } });
  return undefined;
}
