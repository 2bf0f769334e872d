import type { CaseEvent, DataOf, EventOf } from '../events';

/** A builder of events of one type: as in the story, but for what a spec says otherwise. */
export const eventLike =
  <Type extends CaseEvent['type']>(type: Type, story: DataOf<Type>) =>
  (over: Partial<DataOf<Type>> = {}): EventOf<Type> =>
    // A type and its own data make its event; the compiler cannot follow that pairing through a parameter.
    ({ type, data: { ...story, ...over } }) as unknown as EventOf<Type>;
