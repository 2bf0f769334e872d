/**
 * Why a fact stands in a decision: the fact before it that it follows from, by its place in the decision, and the rule it follows by. Null for what was
 * owed already when the command came: it happens now, whenever the command says its own fact happened.
 */
export type Cause = { readonly eventIndex: number | null; readonly rule: string };

/**
 * What a command led to. An accepted decision with no events means "already so" or "not yet": neither is an error and neither
 * leaves a record. A rejection is a value with a published `code`; it leaves no record either.
 */
export type Decision<Event, Rejection> =
  | {
      readonly outcome: 'accepted';
      readonly events: readonly Event[];
      /** Beside each event what it follows from; null for what the command itself said. Absent when nothing follows from anything. */
      readonly causes?: readonly (Cause | null)[];
    }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/**
 * A consistency boundary: one stream, one decider.
 *
 * `decide` works out what a command leads to from the state, and from what was gathered for it (`Context`: the moment, ids, the
 * agencies and protocol versions concerned). It reads no clock, rolls no id and waits for nothing.
 *
 * `evolve` copies one fact into the state. It is total and silent: a recorded event already happened, so nothing may refuse it.
 * It may change the draft it is handed and must not keep it, share it or look outside it. Whoever calls it owns the draft
 * (`copy` makes one, at the cost of the state's containers, never of the history).
 */
export interface Decider<Command, State, Event, Rejection, Context> {
  initialState(): State;
  copy(state: State): State;
  decide(command: Command, state: State, context: Context): Decision<Event, Rejection>;
  evolve(draft: State, event: Event): State;
}

export const accept = <Event>(...events: readonly Event[]): Decision<Event, never> => ({ outcome: 'accepted', events });

export const reject = <const Rejection>(rejection: Rejection): Decision<never, Rejection> => ({ outcome: 'rejected', rejection });
