import type { CaseEvent } from '@throughline/cases';
import type { Annals } from './invariants/annals';
import type { World } from './world/world';

/** How often each kind occurred: an event's type, the sides that some types have (`EscalationRecorded to lead`), a refusal's code, a kind of answer. */
export type Counts = Readonly<Record<string, number>>;

const sides = ['how', 'reason', 'why', 'outcome', 'purpose', 'verdict', 'register', 'kind', 'to'] as const;

export function countKinds(world: World, { cases }: Annals): Counts {
  const counts = new Map<string, number>();
  const count = (kind: string): unknown => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { events } of cases) for (const { event } of events) kindsOf(event).forEach(count);
  for (const { kind, code } of world.answers) count(code === undefined ? `answer ${kind}` : `refused ${code}`);
  return Object.fromEntries(counts);
}

function kindsOf({ type, data }: CaseEvent): readonly string[] {
  const values = data as Readonly<Record<string, unknown>>;
  return [type, ...sides.flatMap((side) => (typeof values[side] === 'string' ? [`${type} ${side} ${values[side]}`] : []))];
}

export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a };
  for (const [kind, times] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + times;
  return sum;
}
