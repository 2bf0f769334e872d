import type { Decision } from '@throughline/kernel';
import { spec } from '@throughline/testing/kernel';
import type { CaseContext } from '../context';
import { caseDecider, type CaseCommand } from '../decide';
import type { CaseEvent, DataOf } from '../events';
import { findEventFaults } from '../history/event-schemas/find-event-faults';
import type { CaseRejection } from '../rejections';
import { context, contextAt } from './context';

const harness = spec(caseDecider, context);

/**
 * Given a history, when a command arrives (at 16:05, said exactly then, by Abara, unless told), then these events, nothing, or this rejection.
 * Whatever comes may be written: the schema of each event is asked. Where a command brings about much, `thenTypes` says what comes in which order, and
 * `thenOnly` all there is of one type.
 */
export const given = (...history: readonly CaseEvent[]) => ({
  when: (command: CaseCommand, over: Partial<CaseContext> = {}) => {
    const expectations = harness.given(...history).when(command, contextAt(over));
    const { decision } = expectations;
    expect(decision.outcome === 'accepted' ? decision.events.flatMap(findEventFaults) : []).toEqual([]);
    return {
      ...expectations,
      thenTypes: (...types: readonly CaseEvent['type'][]) => expect(eventsOf(decision).map(({ type }) => type)).toEqual(types),
      /** All that is recorded of one type, in order; none when no data are named. */
      thenOnly: <Type extends CaseEvent['type']>(type: Type, ...data: readonly DataOf<Type>[]) => expect(factsOf(decision, type)).toStrictEqual(data),
    };
  },
});

/** The events of an accepted decision. Throws on a rejection, and says which. */
export function eventsOf(decision: Decision<CaseEvent, CaseRejection>): readonly CaseEvent[] {
  if (decision.outcome === 'accepted') return decision.events;
  throw new Error(`Refused: ${JSON.stringify(decision.rejection)}`);
}

/** What a decision records of one type, in order. Throws on a rejection, and says which. */
export const factsOf = <Type extends CaseEvent['type']>(decision: Decision<CaseEvent, CaseRejection>, type: Type): readonly DataOf<Type>[] =>
  eventsOf(decision).flatMap((event) => (event.type === type ? [event.data as DataOf<Type>] : []));
