import type { DataOf } from '@throughline/cases';
import type { AgencyId } from '@throughline/kernel';
import type { HistoryEntry } from '@throughline/taskforce';

/** What of a case one agency said itself: the facts that it was the last to say, and what it recorded. Each by its name or id. */
export type OwnWriting = {
  readonly facts: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  /** As JSON, since an exclusion has no id. */
  readonly exclusions: ReadonlySet<string>;
};

export function ownWriting(history: readonly HistoryEntry[], agencyId: AgencyId): OwnWriting {
  const facts = new Set<string>();
  const [milestones, needs, exclusions] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { type, data, actor } of history) {
    const isOwn = actor.kind === 'member' && actor.agencyId === agencyId;
    if (type === 'FactRecorded' || type === 'FactCorrected') {
      const { fact } = data as DataOf<'FactRecorded'>;
      if (isOwn) facts.add(fact);
      else facts.delete(fact);
    }
    if (!isOwn) continue;
    if (type === 'MilestoneReached' || type === 'MilestoneNotWanted') milestones.add((data as DataOf<'MilestoneNotWanted'>).milestone);
    if (type === 'NeedRecorded') needs.add((data as DataOf<'NeedRecorded'>).needId);
    if (type === 'ExclusionRecorded') exclusions.add(JSON.stringify(data));
  }
  return { facts, milestones, needs, exclusions };
}
