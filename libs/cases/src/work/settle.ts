import type { CaseEvent, EventOf } from '../events';
import type { Work } from './work';

/** What follows inside a case from a fact of one of these types: recorded with it, all or nothing. Its name is the reason that a history shows. */
export type Consequence = {
  readonly name: string;
  readonly on: readonly CaseEvent['type'][];
  follow(event: CaseEvent, work: Work): void;
};

export const consequence = <Type extends CaseEvent['type']>(
  name: string,
  on: readonly Type[],
  follow: (event: EventOf<Type>, work: Work) => void,
): Consequence => ({
  name,
  on,
  // Called for events of the types in `on` only, which the index below sees to.
  follow: (event, work) => follow(event as EventOf<Type>, work),
});

/** Far beyond what any published protocol can bring about in one command: loops are refused at publication. */
const eventsMax = 5_000;

/** Follows every fact to its consequences, and theirs, in the order in which they were recorded. */
export function settleWith(consequences: readonly Consequence[]): (work: Work) => void {
  const byType = new Map<CaseEvent['type'], Consequence[]>();
  for (const one of consequences) for (const type of one.on) byType.set(type, [...(byType.get(type) ?? []), one]);
  return (work) => {
    for (let unsettled = work.nextUnsettled(); unsettled; unsettled = work.nextUnsettled()) {
      const { eventIndex, event } = unsettled;
      if (eventIndex >= eventsMax) throw new Error(`More than ${eventsMax} events follow from one command: some consequence brings about itself.`);
      for (const { name, follow } of byType.get(event.type) ?? []) work.following({ eventIndex, rule: name }, () => follow(event, work));
    }
  };
}
