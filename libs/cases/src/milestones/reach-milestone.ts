import { milestones } from '@throughline/protocols';
import { gatheredProtocol } from '../protocols/step-definition';
import type { Work } from '../work/work';

/** Reaches a milestone, or a further kind of it. Reached once already: nothing new happened to the journey. */
export function reachMilestone(work: Work, milestone: string, kind: string | null): void {
  const before = work.case.milestones[milestone];
  if (before?.wanted && (kind === null || before.kinds.includes(kind))) return;
  work.record({ type: 'MilestoneReached', data: { milestone, kind, reachedAt: work.context.occurred.at } });
}

/** One of the four that every case has, or one that an applied protocol adds. */
export const isMilestone = (work: Work, milestone: string): boolean =>
  milestones.some((code) => code === milestone) ||
  Object.values(work.case.protocols).some(({ protocolId, version }) =>
    gatheredProtocol(work, protocolId, version).compiled.protocol.milestones?.some(({ code }) => code === milestone),
  );
