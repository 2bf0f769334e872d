import { createHmac } from 'node:crypto';
import { later, recordedActor, type CommandId, type Decision } from '@throughline/kernel';
import { AppendUnknown, StoreUnavailable, StreamMoved, type Clock, type EventStore, type KeyVault, type Position, type StoredEvent } from '@throughline/ports';
import { v5 as uuidV5 } from 'uuid';
import type { Aggregate, AnyAggregate, CommandEnvelope, Deciding, Fact, Load, Outcome } from './aggregate';
import { canonicalJson } from './canonical-json';
import { hashOf, idOfHash } from './chain';
import type { Body, Metadata, Read } from './envelope';
import { Lanes } from './lanes';
import { foldRecorded, unfolded } from './fold-stream';
import { readEvent } from './read-event';
import { seal } from './sealing';
import { StateCache, type Folded } from './state-cache';

export type EngineOptions = {
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly clock: Clock;
  readonly taskforceId: string;
  /** Whether other processes append too: then every decision first reads what they wrote. */
  readonly shared?: boolean;
  /** Streams kept folded; 2,000 when absent. */
  readonly statesKept?: number;
};

/** So often a lost race is decided again, or an append without an answer sent again, before the caller is told to try later. */
const attemptsMax = 8;

/**
 * Runs any decider over any store: fold, gather, decide, one append; on a lost race all of it again. Commands to one stream run one after another.
 * An answer, a refusal too, speaks of what is durable: nothing is decided on a state that is not.
 */
export class Engine {
  readonly #lanes = new Lanes();
  readonly #states: StateCache;

  constructor(private readonly options: EngineOptions) {
    this.#states = new StateCache(options.statesKept ?? 2_000);
  }

  /**
   * Throws {@link StoreUnavailable} when nothing was written and nothing can be for now, {@link AppendUnknown} when it may have been: the same command
   * again tells. `precondition` is asked about the state that the decision is made on.
   */
  execute<Command extends { readonly type: string; readonly data: object }, State, Event extends Fact, Rejection, Context>(
    aggregate: Aggregate<Command, State, Event, Rejection, Context>,
    id: string,
    command: Command,
    envelope: CommandEnvelope,
    precondition?: (state: State) => boolean,
  ): Promise<Outcome<State, Event, Rejection>> {
    const stream = `${aggregate.kind}-${id}`;
    return this.#lanes.run(stream, () => this.#decideAndAppend(aggregate, stream, command, envelope, precondition));
  }

  /** The state that a stream has led to, for reading. It must not be kept: the engine goes on writing to it. */
  async state<State>(aggregate: AnyAggregate<State>, id: string): Promise<State> {
    return (await this.#fresh(aggregate, `${aggregate.kind}-${id}`)).state;
  }

  /** A stream's events as they stand, lifted to their current shapes. */
  async history<Event extends Fact>(aggregate: { readonly kind: string; readonly codec: { upcast(type: string, version: number, data: unknown): Event } }, id: string): Promise<readonly Read<Event>[]> {
    const recorded = await this.options.store.readStream(`${aggregate.kind}-${id}`);
    return recorded.map((one) => readEvent(one, aggregate.codec));
  }

  async #decideAndAppend<Command extends { readonly type: string; readonly data: object }, State, Event extends Fact, Rejection, Context>(
    aggregate: Aggregate<Command, State, Event, Rejection, Context>,
    stream: string,
    command: Command,
    envelope: CommandEnvelope,
    precondition: ((state: State) => boolean) | undefined,
  ): Promise<Outcome<State, Event, Rejection>> {
    for (let attempt = 1; ; attempt += 1) {
      const folded = await this.#fresh(aggregate, stream);
      const commandId = typeof envelope.commandId === 'function' ? envelope.commandId(folded.revision) : envelope.commandId;
      const digest = typeof envelope.commandId === 'function' ? undefined : await this.#digest(stream, command);
      const before = folded.commands.get(commandId);
      if (before) {
        if (before.digest !== digest) return { outcome: 'reused-command-id' };
        return { outcome: 'repeated', ...(await this.#eventsOf(aggregate, stream, commandId, before.first)), state: folded.state, revision: folded.revision };
      }
      if (precondition && !precondition(folded.state)) return { outcome: 'stale', state: folded.state, revision: folded.revision };

      const now = folded.recordedAt ? later(this.options.clock.now(), folded.recordedAt) : this.options.clock.now();
      const reads: Record<string, number> = {};
      const deciding: Deciding = {
        now,
        occurred: envelope.occurred ?? { at: now, precision: 'exact' },
        actor: envelope.actor,
        idOf: (ordinal) => uuidV5(String(ordinal), commandId),
      };
      const base = folded.revision;
      const context = await aggregate.contextFor(command, folded.state, deciding, this.#loader(reads));
      // Somebody read on in this stream while other streams were folded: gather again for what it is now.
      if (folded.revision !== base) continue;
      const { hash } = folded;
      const decision = aggregate.decider.decide(command, folded.state, context);
      if (decision.outcome === 'rejected') return { outcome: 'rejected', rejection: decision.rejection, revision: folded.revision };
      if (decision.events.length === 0) return { outcome: 'accepted', events: [], state: folded.state, revision: folded.revision, position: undefined };

      const written = await this.#write(aggregate, stream, { revision: base, hash }, decision, { commandId, digest, envelope, deciding, reads });
      const position = await this.#append(stream, base, written.stored, attempt);
      if (position === 'moved') {
        await this.#catchUp(aggregate, stream, folded);
        continue;
      }
      // Somebody who reads this stream may have folded what was just appended before this line was reached.
      if (folded.revision === base) {
        for (const event of decision.events) folded.state = aggregate.decider.evolve(folded.state, event);
        if (digest !== undefined) folded.commands.set(commandId, { digest, first: base + 1 });
        folded.revision = base + written.stored.length;
        folded.hash = written.hash;
        folded.recordedAt = now;
      }
      return { outcome: 'accepted', events: decision.events, state: folded.state, revision: folded.revision, position };
    }
  }

  /** Sends the same bytes again as long as no answer comes. A lost race is for the caller to decide again. */
  async #append(stream: string, revision: number, events: readonly StoredEvent[], attempt: number): Promise<Position | 'moved'> {
    const expected = revision < 0 ? 'no-stream' : revision;
    for (let again = 1; ; again += 1) {
      try {
        return (await this.options.store.append({ stream, expected, events })).position;
      } catch (error) {
        if (error instanceof StreamMoved && attempt < attemptsMax) return 'moved';
        if (error instanceof AppendUnknown && again < attemptsMax) continue;
        // What was decided on may not be what is stored: fold again before anybody asks.
        this.#states.drop(stream);
        if (error instanceof StreamMoved) throw new StoreUnavailable(`${stream} is written to faster than a decision can be made.`, { cause: error });
        // "Nothing was written" speaks of the last try only: one before it, that was never answered, may have been.
        throw error instanceof StoreUnavailable && again > 1 ? new AppendUnknown(stream, { cause: error }) : error;
      }
    }
  }

  async #write<Event extends Fact>(
    aggregate: { readonly codec: Aggregate<never, never, Event, never, never>['codec'] },
    stream: string,
    base: { readonly revision: number; readonly hash: string },
    decision: Extract<Decision<Event, never>, { outcome: 'accepted' }>,
    { commandId, digest, envelope, deciding, reads }: {
      readonly commandId: CommandId; readonly digest: string | undefined; readonly envelope: CommandEnvelope; readonly deciding: Deciding; readonly reads: Readonly<Record<string, number>>;
    },
  ): Promise<{ readonly stored: readonly StoredEvent[]; readonly hash: string }> {
    const stored: StoredEvent[] = [];
    const { causes = [] } = decision;
    const happensNow: boolean[] = [];
    let previousHash = base.hash;
    for (const [index, event] of decision.events.entries()) {
      const faults = aggregate.codec.findFaults(event);
      if (faults.length > 0) throw new Error(`${event.type} would write what no event may hold: ${faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
      const revision = base.revision + 1 + index;
      const cause = causes[index];
      happensNow[index] = cause ? cause.eventIndex === null || happensNow[cause.eventIndex] === true : false;
      const metadata: Metadata = {
        actor: cause ? { kind: 'engine', name: cause.rule } : recordedActor(envelope.actor),
        causationId: cause && cause.eventIndex !== null ? `${stream}@${base.revision + 1 + cause.eventIndex}` : (envelope.causationId ?? commandId),
        ...(index === 0 && digest !== undefined ? { commandDigest: digest } : {}),
        commandId,
        correlationId: envelope.correlationId,
        occurredAt: happensNow[index] ? { at: deciding.now, precision: 'exact' } : deciding.occurred,
        previousHash,
        ...(index === 0 && Object.keys(reads).length > 0 ? { reads } : {}),
        recordedAt: deciding.now,
        ...(cause ? { rule: cause.rule } : {}),
        taskforceId: this.options.taskforceId,
      };
      const sealed = event.sealed && (await this.#seal(stream, revision, event.sealed));
      const body: Body = { data: event.data, ...(sealed ? { sealed } : {}), version: aggregate.codec.versionOf(event.type) };
      const written = { type: event.type, body: canonicalJson(body), metadata: canonicalJson(metadata) };
      previousHash = hashOf({ ...written, stream, revision });
      stored.push({ id: idOfHash(previousHash), ...written });
    }
    return { stored, hash: previousHash };
  }

  async #seal(stream: string, revision: number, values: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, string>>> {
    const key = await this.options.vault.keyFor(stream);
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined).map(([fieldClass, value]) => [fieldClass, seal(value, key, { stream, revision, fieldClass })]));
  }

  async #digest(stream: string, command: object): Promise<string> {
    const { bytes } = await this.options.vault.keyFor(stream);
    return createHmac('sha256', bytes).update(canonicalJson(command)).digest('base64url');
  }

  #loader(reads: Record<string, number>): Load {
    return async (aggregate, id) => {
      const stream = `${aggregate.kind}-${id}`;
      const folded = await this.#fresh(aggregate, stream);
      if (folded.revision >= 0) reads[stream] = folded.revision;
      return folded.state;
    };
  }

  async #fresh<State>(aggregate: AnyAggregate<State>, stream: string): Promise<Folded<State>> {
    const folded = await this.#folded(aggregate, stream);
    if (this.options.shared) await this.#catchUp(aggregate, stream, folded);
    return folded;
  }

  async #folded<State>(aggregate: AnyAggregate<State>, stream: string): Promise<Folded<State>> {
    // A stream's name begins with its aggregate's kind, so what is kept under it is of that aggregate.
    const kept = this.#states.get(stream) as Folded<State> | undefined;
    if (kept) return kept;
    const folded = unfolded(aggregate);
    await this.#catchUp(aggregate, stream, folded);
    const meanwhile = this.#states.get(stream) as Folded<State> | undefined;
    if (meanwhile) return meanwhile;
    this.#states.set(stream, folded);
    return folded;
  }

  async #catchUp<State>(aggregate: AnyAggregate<State>, stream: string, folded: Folded<State>): Promise<void> {
    const from = folded.revision + 1;
    const recorded = await this.options.store.readStream(stream, { from });
    // Another reader of the same stream may have folded some of these while this one was reading.
    foldRecorded(aggregate, folded, recorded.filter(({ revision }) => revision > folded.revision));
  }

  async #eventsOf<Event extends Fact>(
    aggregate: { readonly codec: Aggregate<never, never, Event, never, never>['codec'] },
    stream: string,
    commandId: CommandId,
    first: number,
  ): Promise<{ readonly events: readonly Event[]; readonly position: string | undefined }> {
    const recorded = await this.options.store.readStream(stream, { from: first });
    const own = recorded.filter(({ metadata }) => (JSON.parse(metadata) as Metadata).commandId === commandId);
    return { events: own.map((one) => readEvent(one, aggregate.codec).event), position: own.at(-1)?.position };
  }
}
