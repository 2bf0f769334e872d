import { caseDecider, type CaseEvent, type CaseState } from '@throughline/cases';
import { readEvent, type Metadata, type Read } from '@throughline/engine';
import type { CaseId } from '@throughline/kernel';
import type { RecordedEvent } from '@throughline/ports';
import type { World } from '../world/world';

/** A case with all that was recorded of it, in order. */
export type CaseHistory = { readonly caseId: CaseId; readonly stream: string; readonly events: readonly Read<CaseEvent>[] };

/** All that a simulated life has left behind, read past every process and its memory. */
export type Annals = {
  readonly all: readonly RecordedEvent[];
  /** Without what brought the county into being, which is the same in every life. */
  readonly lived: readonly RecordedEvent[];
  readonly byStream: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly cases: readonly CaseHistory[];
};

export async function readAnnals(world: World): Promise<Annals> {
  const all = await everything(world);
  const byStream = Map.groupBy(all, ({ stream }) => stream);
  const cases = world.caseIds.map((caseId) => {
    const stream = `case-${caseId}`;
    return { caseId, stream, events: (byStream.get(stream) ?? []).map((recorded) => readEvent(recorded, world.cases.codec)) };
  });
  return { all, lived: all.slice(world.eventsAtFirst), byStream, cases };
}

async function everything({ store }: World): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await store.readAll(last ? { after: last.position } : {});
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** Each event with the case as it is after it. The state is good until the next is asked for. */
export function* withCaseAfter(events: readonly Read<CaseEvent>[]): Generator<{ readonly after: CaseState; readonly one: Read<CaseEvent> }> {
  let state = caseDecider.initialState();
  for (const one of events) {
    state = caseDecider.evolve(state, one.event);
    yield { after: state, one };
  }
}

export const metadataOf = ({ metadata }: RecordedEvent): Metadata => JSON.parse(metadata) as Metadata;
