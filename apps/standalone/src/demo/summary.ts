import type { HistoryEntry, Taskforce } from '@throughline/taskforce';
import type { CaseEvent, DataOf } from '@throughline/cases';
import { msOf, type CaseId } from '@throughline/kernel';
import type { InventedCase } from './invented-cases';

/** What the county's days came to, counted from the histories. */
export type Summary = {
  readonly cases: number;
  readonly events: number;
  readonly steps: { readonly opened: number; readonly inTime: number; readonly late: number; readonly declined: number; readonly handedBack: number; readonly paused: number; readonly reassigned: number };
  readonly escalations: { readonly onCall: number; readonly supervisor: number; readonly lead: number; readonly acknowledged: number };
  readonly statutoryMisses: number;
  /** Median hours from a bed being needed to its step being done, by group; null where no bed was found. */
  readonly hoursToBed: readonly { readonly group: string; readonly cases: number; readonly medianHours: number | null }[];
};

type Entry = HistoryEntry & { readonly event: CaseEvent };

export async function summarize(taskforce: Taskforce, cases: ReadonlyMap<CaseId, InventedCase>): Promise<Summary> {
  const all = new Map<CaseId, readonly Entry[]>();
  for (const caseId of cases.keys()) all.set(caseId, (await taskforce.history(caseId)).map((entry) => ({ ...entry, event: { type: entry.type, data: entry.data } as CaseEvent })));
  const entries = [...all.values()].flat();
  const dataOf = <Type extends CaseEvent['type']>(type: Type): readonly DataOf<Type>[] => entries.filter((entry) => entry.type === type).map((entry) => entry.data as DataOf<Type>);
  const verdicts = dataOf('StepCompleted').map(({ verdict }) => verdict);
  const rungs = dataOf('EscalationRecorded').map(({ to }) => to);
  const count = <T>(list: readonly T[], ...wanted: readonly T[]): number => list.filter((one) => wanted.includes(one)).length;
  return {
    cases: cases.size,
    events: entries.length,
    steps: {
      opened: dataOf('StepOpened').length,
      inTime: count(verdicts, 'in-time', 'in-time-logged-late'),
      late: count(verdicts, 'late'),
      declined: dataOf('StepDeclined').length,
      handedBack: dataOf('StepHandedBack').length,
      paused: dataOf('StepPaused').length,
      reassigned: dataOf('StepReassigned').length,
    },
    escalations: { onCall: count(rungs, 'on-call'), supervisor: count(rungs, 'supervisor'), lead: count(rungs, 'lead'), acknowledged: dataOf('EscalationAcknowledged').length },
    statutoryMisses: dataOf('StatutoryMissRecorded').length,
    hoursToBed: groups.map(({ group, holds }) => hoursToBed(group, [...cases].filter(([, invented]) => holds(invented)).flatMap(([caseId]) => waitsForBed(all.get(caseId) ?? [])))),
  };
}

const groups: readonly { readonly group: string; readonly holds: (invented: InventedCase) => boolean }[] = [
  { group: 'adults, labor', holds: ({ age, exploitation }) => age === 'adult' && exploitation === 'ForcedLabour' },
  { group: 'adults, sex', holds: ({ age, exploitation }) => age === 'adult' && exploitation === 'SexualExploitation' },
  { group: 'minors', holds: ({ age }) => age === 'minor' },
];

/** Hours from each bed step's opening to its completion. */
function waitsForBed(history: readonly Entry[]): readonly number[] {
  const opened = new Map<string, number>();
  const waits: number[] = [];
  for (const { event, recordedAt } of history) {
    if (event.type === 'StepOpened' && event.data.origin.kind === 'protocol' && event.data.origin.key === 'emergency-bed') opened.set(event.data.stepId, msOf(recordedAt));
    const since = event.type === 'StepCompleted' ? opened.get(event.data.stepId) : undefined;
    if (since !== undefined) waits.push((msOf(recordedAt) - since) / 3_600_000);
  }
  return waits;
}

function hoursToBed(group: string, waits: readonly number[]): Summary['hoursToBed'][number] {
  const sorted = [...waits].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return { group, cases: waits.length, medianHours: median === undefined ? null : Math.round(median * 10) / 10 };
}
