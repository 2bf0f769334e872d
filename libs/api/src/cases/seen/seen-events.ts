import type { DataOf } from '@throughline/cases';
import type { AgencyId } from '@throughline/kernel';
import type { HistoryEntry } from '@throughline/taskforce';
import type { EventDto } from '../show-history/show-history.dto';

/**
 * A history as another agency may read it. Who fulfilled a personal duty, a mandated report, is named to that person's own agency and to nobody else; that it
 * was fulfilled, and when, stands there for everybody who may read.
 */
export function seenEvents(history: readonly HistoryEntry[], readBy: AgencyId): readonly EventDto[] {
  const duties = new Set(history.flatMap(({ type, data }) => (type === 'StepOpened' ? personalDuty(data as DataOf<'StepOpened'>) : [])));
  return history.map((entry) => (isAbout(duties, entry) && !isBy(entry, readBy) ? unnamed(entry) : entry));
}

const personalDuty = ({ stepId, personalDuty: isOne }: DataOf<'StepOpened'>): readonly string[] => (isOne ? [stepId] : []);

function isAbout(duties: ReadonlySet<string>, { data }: HistoryEntry): boolean {
  const { stepId } = data as { readonly stepId?: unknown };
  return typeof stepId === 'string' && duties.has(stepId);
}

const isBy = ({ actor, data }: HistoryEntry, agencyId: AgencyId): boolean =>
  (actor.kind === 'member' && actor.agencyId === agencyId) || (data as { readonly agencyId?: unknown }).agencyId === agencyId;

function unnamed(entry: HistoryEntry): EventDto {
  const { actor, data } = entry;
  return {
    ...entry,
    actor: actor.kind === 'member' ? { kind: 'member', agencyId: actor.agencyId } : actor,
    data: 'memberId' in data ? { ...data, memberId: null } : data,
  };
}
