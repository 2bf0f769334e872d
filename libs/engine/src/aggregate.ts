import type { Actor, CommandId, Decider, Instant, OccurredAt } from '@throughline/kernel';

/** What every event looks like before it is written: a fact, and what of it is sealed, one value a field class. */
export type Fact = { readonly type: string; readonly data: object; readonly sealed?: Readonly<Record<string, unknown>> };

/** How an aggregate's events travel to and from the store. */
export interface Codec<Event extends Fact> {
  versionOf(type: Event['type']): number;
  /** Lifts a stored shape to the current one. Throws `UnreadableEvent` for what this program does not know. */
  upcast(type: string, version: number, data: unknown): Event;
  /** What is wrong with an event that is about to be written: anything but ids, codes, moments and numbers. Empty when it may be written. */
  findFaults(event: Event): readonly { readonly path: string; readonly message: string }[];
}

/** What is the same for every decision, whatever it is about. */
export type Deciding = {
  readonly now: Instant;
  readonly occurred: OccurredAt;
  readonly actor: Actor;
  idOf(ordinal: number): string;
};

/** Folds other streams for a decision, and notes the revision it read them at. */
export type Load = <State>(aggregate: AnyAggregate<State>, id: string) => Promise<State>;

/** A kind of stream: its decider, how its events are written, and what its decisions look at besides their own stream. */
export interface Aggregate<Command extends { readonly type: string; readonly data: object }, State, Event extends Fact, Rejection, Context> {
  /** Streams are called `<kind>-<id>`. */
  readonly kind: string;
  readonly decider: Decider<Command, State, Event, Rejection, Context>;
  readonly codec: Codec<Event>;
  contextFor(command: Command, state: State, deciding: Deciding, load: Load): Promise<Context>;
}

/** As much of an aggregate as folding needs, whatever its commands are. */
export type AnyAggregate<State = unknown> = {
  readonly kind: string;
  // Method syntax: an aggregate of some events may be passed where any will do, since what is folded is what its own codec lifted.
  readonly decider: { initialState(): State; evolve(draft: State, event: never): State };
  readonly codec: { upcast(type: string, version: number, data: unknown): unknown };
};

/** Who sends a command, when it happened, and what it follows from. */
export type CommandEnvelope = {
  /** The same id again is the same command again. A ring's id is made of the revision it is decided on, since the same moment may owe twice. */
  readonly commandId: CommandId | ((revision: number) => CommandId);
  readonly actor: Actor;
  /** When it happened, as somebody said; exactly at the time of recording when absent. */
  readonly occurred?: OccurredAt;
  readonly correlationId: string;
  /** The event or command that this one follows from, where there is one. */
  readonly causationId?: string;
};

export type Outcome<State, Event, Rejection> =
  /** Decided and durable; `events` is empty when it was already so, or not yet. */
  | { readonly outcome: 'accepted'; readonly events: readonly Event[]; readonly state: State; readonly revision: number; readonly position: string | undefined }
  /** The same command was accepted before; nothing was written now. */
  | { readonly outcome: 'repeated'; readonly events: readonly Event[]; readonly state: State; readonly revision: number; readonly position: string | undefined }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection; readonly revision: number }
  /** The same id came with another body. */
  | { readonly outcome: 'reused-command-id' }
  /** The precondition (what the sender had seen) no longer holds. */
  | { readonly outcome: 'stale'; readonly state: State; readonly revision: number };
