import type { Decider, Decision } from '../decider';
import { fold, foldOnto } from '../fold';
import { deepFreeze } from './deep-freeze';

/**
 * Given a history, when a command arrives, then these events, nothing, or this rejection.
 *
 * Events, the command, the context and the state that `decide` reads are frozen to their depth, and the decided events are folded onto a copy of
 * that state: a `decide` that writes to its input, an `evolve` that writes to an event, and a `copy` or `initialState` that shares what `evolve`
 * changes, all fail with a `TypeError` here.
 */
export function spec<Command, State, Event, Rejection, Context extends object>(
  decider: Decider<Command, State, Event, Rejection, Context>,
  defaultContext: Context,
) {
  return {
    given: (...history: readonly Event[]) => ({
      when: (command: Command, contextOverrides: Partial<Context> = {}) => {
        const state = deepFreeze(fold(decider, history.map(deepFreeze)));
        const context = deepFreeze({ ...defaultContext, ...contextOverrides });
        const decision = deepFreeze(decider.decide(deepFreeze(command), state, context));
        if (decision.outcome === 'accepted') foldOnto(decider, state, decision.events);
        return expectations(decision);
      },
    }),
  };
}

const expectations = <Event, Rejection>(decision: Decision<Event, Rejection>) => ({
  /** The whole decision, for what else a test wants to look at: what each event follows from. */
  decision,
  /** Exactly these events in this order, undefined fields included. */
  thenEvents: (...events: readonly Event[]) => expect(decidedBy(decision)).toStrictEqual({ outcome: 'accepted', events }),
  thenNothing: () => expect(decidedBy(decision)).toStrictEqual({ outcome: 'accepted', events: [] }),
  thenRejected: (rejection: Rejection) => expect(decision).toStrictEqual({ outcome: 'rejected', rejection }),
});

const decidedBy = <Event, Rejection>(decision: Decision<Event, Rejection>) =>
  decision.outcome === 'accepted' ? { outcome: decision.outcome, events: decision.events } : decision;
