import type { Outcome } from '@throughline/engine';
import { StoreUnavailable } from '@throughline/ports';
import type { Running } from '../world/plant';

/** What the engine could not write it acknowledges all the same. */
export const acknowledgingTooEarly = (right: Running): Running => ({
  state: (aggregate, id) => right.state(aggregate, id),
  history: (aggregate, id) => right.history(aggregate, id),
  execute: (aggregate, id, command, envelope, precondition) =>
    right.execute(aggregate, id, command, envelope, precondition).catch((fault: unknown) => {
      if (!(fault instanceof StoreUnavailable)) throw fault;
      return { outcome: 'accepted', events: [{ type: command.type, data: command.data }], revision: 0, position: undefined, state: undefined } as unknown as Outcome<never, never, never>;
    }),
});

/** Whoever sends other words under a name that is known is taken to have sent the first ones again. */
export function deafToOtherWords(right: Running): Running {
  const first = new Map<string, { readonly type: string; readonly data: object }>();
  return {
    state: (aggregate, id) => right.state(aggregate, id),
    history: (aggregate, id) => right.history(aggregate, id),
    execute: (aggregate, id, command, envelope, precondition) => {
      const name = typeof envelope.commandId === 'function' ? undefined : envelope.commandId;
      const known = name === undefined ? undefined : first.get(name);
      if (name !== undefined && !known) first.set(name, command);
      return right.execute(aggregate, id, (known as typeof command | undefined) ?? command, envelope, precondition);
    },
  };
}
