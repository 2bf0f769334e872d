import type { CaseEvent } from '@throughline/cases';
import { everyKind } from './every-kind';
import type { Annals } from './invariants/annals';
import type { World } from './world/world';

/** How often each kind occurred: an event's type, the sides that some types have (`EscalationRecorded to lead`), a command done, a refusal, a kind of answer. */
export type Counts = Readonly<Record<string, number>>;

const sides = ['how', 'reason', 'why', 'outcome', 'purpose', 'verdict', 'register', 'kind', 'to'] as const;

export function countKinds(world: World, { cases }: Annals): Counts {
  const counts = new Map<string, number>();
  const count = (kind: string): unknown => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { events } of cases) for (const { event } of events) kindsOf(event).forEach(count);
  for (const { type, kind, code, events } of world.answers) {
    count(code === undefined ? `answer ${kind}` : `refused ${code}`);
    if (kind === 'accepted' && events.length > 0) count(`done ${type}`);
  }
  return Object.fromEntries(counts);
}

function kindsOf({ type, data }: CaseEvent): readonly string[] {
  const values = data as Readonly<Record<string, unknown>>;
  return [type, ...sides.flatMap((side) => (isCode(values[side]) ? [`${type} ${side} ${values[side]}`] : []))];
}

/** Not the id of an agency that a step went to. */
const isCode = (value: unknown): value is string => typeof value === 'string' && !/^[0-9a-f]{8}-/.test(value);

export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a };
  for (const [kind, times] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + times;
  return sum;
}

/** What ought to occur and did not. */
export const findNever = (counts: Counts): readonly string[] => everyKind.filter((kind) => !counts[kind]);
