import type { Decider } from './decider';

type Folding<State, Event> = Pick<Decider<never, State, Event, unknown, never>, 'initialState' | 'copy' | 'evolve'>;

/** Rebuilds the state that a history leads to, in time linear in its length. The only way any program here learns the state of anything. */
export function fold<State, Event>(decider: Folding<State, Event>, history: Iterable<Event>): State {
  let draft = decider.initialState();
  for (const event of history) draft = decider.evolve(draft, event);
  return draft;
}

/** The state that `events` lead to from `state`, which is left as it was. */
export function foldOnto<State, Event>(decider: Folding<State, Event>, state: State, events: Iterable<Event>): State {
  let draft = decider.copy(state);
  for (const event of events) draft = decider.evolve(draft, event);
  return draft;
}
