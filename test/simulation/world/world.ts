import { fixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore, type AppendFault } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { caseDecider, momentChanges, type CaseCommand, type CaseEvent, type CaseState } from '@throughline/cases';
import { Engine, type Aggregate, type CommandEnvelope, type Fact, type Read } from '@throughline/engine';
import type { Actor, CaseId, CommandId, Instant } from '@throughline/kernel';
import type { EventStore, KeyVault, ViewStore } from '@throughline/ports';
import { agenciesOf, caseAggregate, type CaseAggregate } from '@throughline/taskforce';
import { v5 as uuidV5 } from 'uuid';
import { beginning, countyAppends, taskforceId } from '../county/set-up-county';
import { answerOf, answerOfFault, unlessPlanned, type Answer } from './answers';
import { Connection } from './connection';
import { FollowedViews } from './followed-views';
import type { Plant, Running } from './plant';
import { WatchedStore } from './watched-store';
import { WatchedViewStore } from './watched-view-store';

const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/** One process alone over its history or two that share it, and how many folded streams each keeps in memory. */
export type Shape = { readonly processes: 1 | 2; readonly statesKept: number };
/** A sweep that came to its end: at this moment nothing was owed any more, in histories of these lengths. */
export type Sweep = { readonly at: Instant; readonly lengths: ReadonlyMap<CaseId, number> };
type Process = { readonly connection: Connection; readonly running: Running };
/** A command that was sent and may be sent again, word for word. */
export type Sending = { readonly process: number; readonly caseId: CaseId; readonly command: CaseCommand; readonly envelope: CommandEnvelope };

/**
 * A small taskforce: one or two processes, a clock that jumps and may be in doubt, a store that fails, reminders that may
 * be forgotten. It keeps account of all that was answered and under what circumstances something was written.
 */
export class World {
  readonly clock = fixedClock(beginning);
  readonly vault: KeyVault;
  readonly store: EventStore;
  readonly watchedViews = new WatchedViewStore(memoryViewStore());
  readonly viewStore: ViewStore;
  readonly views: FollowedViews;
  readonly cases: CaseAggregate;
  readonly caseIds: CaseId[] = [];
  readonly answers: Answer[] = [];
  /** Faults that nobody planned. */
  readonly surprises: string[] = [];
  readonly sweeps: Sweep[] = [];
  /** Events (`<stream>@<revision>`) that were written while the clock was in doubt, and while the store was muted. */
  readonly writtenInDoubt = new Set<string>();
  readonly writtenMuted = new Set<string>();
  /** What was last heard of next moments: opinions, which may be lost. */
  readonly reminders = new Map<string, Instant>();
  /** What will happen to the next appends, one each. */
  readonly appendFaults: AppendFault[] = [];
  /** The events that brought the county into being come first in the store. */
  eventsAtFirst = 0;
  clockTrusted = true;
  mutedFrom: Instant | undefined;
  readonly #processes: Process[] = [];
  readonly #lengths = new Map<string, number>();
  #commands = 0;
  #secrets = 0;

  /** With the county in its store, and nothing else. */
  static async begin(shape: Shape, plant: Plant = {}): Promise<World> {
    const world = new World(shape, plant);
    for (const append of await countyAppends()) {
      await world.vault.keyFor(append.stream);
      await world.store.append(append);
      world.eventsAtFirst += append.events.length;
    }
    await world.views.catchUp();
    return world;
  }

  private constructor(private readonly shape: Shape, readonly plant: Plant) {
    const memory = memoryEventStore({ faults: () => this.appendFaults.shift() });
    const store = plant.store?.(memory) ?? memory;
    this.store = new WatchedStore(store, ({ stream, revision }) => this.#noteWritten(stream, revision));
    this.viewStore = plant.viewStore?.(this.watchedViews) ?? this.watchedViews;
    this.views = new FollowedViews(this.store, this.viewStore, (fault) => this.surprises.push(`the views met ${String(fault)}`));
    const vault = memoryKeyVault();
    this.vault = plant.vault?.(vault) ?? vault;
    const right = caseAggregate({
      agenciesOf: (kinds, region) => agenciesOf(this.viewStore, kinds, region),
      clockTrusted: () => this.clockTrusted,
      muted: () => this.mutedFrom !== undefined,
    });
    this.cases = { ...right, decider: plant.decider?.(caseDecider) ?? caseDecider, codec: plant.codec?.(right.codec) ?? right.codec };
    for (let n = 0; n < shape.processes; n += 1) this.#processes.push(this.#newProcess());
  }

  #noteWritten(stream: string, revision: number): void {
    const event = `${stream}@${revision}`;
    this.#lengths.set(stream, revision + 1);
    if (!this.clockTrusted) this.writtenInDoubt.add(event);
    if (this.mutedFrom !== undefined) this.writtenMuted.add(event);
  }

  #newProcess(): Process {
    const connection = new Connection(this.store);
    const { processes, statesKept } = this.shape;
    const engine = new Engine({ store: connection, vault: this.vault, clock: this.clock, taskforceId, shared: processes > 1, statesKept });
    return { connection, running: this.plant.engine?.(engine) ?? engine };
  }

  get processCount(): number {
    return this.shape.processes;
  }

  /** The process of that number, a new one where the last has died. */
  process(number: number): Process {
    const index = number % this.processCount;
    const found = this.#processes[index];
    if (found && !found.connection.isDead) return found;
    const next = this.#newProcess();
    this.#processes[index] = next;
    return next;
  }

  /** Everything that lives in its memory only is gone. */
  kill(number: number): void {
    this.process(number).connection.die();
    if (number % this.processCount === 0) this.views.end();
  }

  /** Nothing that was planned to fail and has not failed yet will. */
  calm(): void {
    this.appendFaults.length = 0;
    for (const { connection } of this.#processes) connection.live();
    this.views.calm();
  }

  newCommandId(): CommandId {
    this.#commands += 1;
    return uuidV5(`command ${this.#commands}`, namespace) as CommandId;
  }

  /** Words that belong under seal, to be looked for where they must not be. */
  newSecret(): string {
    this.#secrets += 1;
    return `${secretWords} ${this.#secrets}`;
  }

  envelope(actor: Actor, commandId: CommandEnvelope['commandId'] = this.newCommandId()): CommandEnvelope {
    return { commandId, actor, correlationId: 'simulated' };
  }

  /** Sends a command and keeps the answer. What it moved is armed, as far as an answer came. */
  async send({ process, caseId, command, envelope }: Sending, precondition?: (state: CaseState) => boolean): Promise<Answer> {
    const answer = await this.execute(process, this.cases, caseId, command, envelope, precondition);
    this.#arm(caseId, answer.events as readonly CaseEvent[]);
    return answer;
  }

  async execute<Command extends { readonly type: string; readonly data: object }, State, Event extends Fact, Rejection extends { readonly code: string }, Context>(
    process: number, aggregate: Aggregate<Command, State, Event, Rejection, Context>, id: string, command: Command, envelope: CommandEnvelope, precondition?: (state: State) => boolean,
  ): Promise<Answer> {
    const { commandId } = envelope;
    const sent = { stream: `${aggregate.kind}-${id}`, commandId: typeof commandId === 'function' ? null : commandId, type: command.type, body: JSON.stringify(command) };
    const answer = await this.process(process).running.execute(aggregate, id, command, envelope, precondition).then(
      (outcome) => answerOf(sent, outcome),
      (fault: unknown) => answerOfFault(sent, fault) ?? this.#surprised(sent, fault),
    );
    this.answers.push(answer);
    return answer;
  }

  #surprised(sent: Pick<Answer, 'stream' | 'commandId' | 'type' | 'body'>, fault: unknown): Answer {
    this.surprises.push(`${sent.type} to ${sent.stream} threw ${String(fault)}`);
    return { ...sent, kind: 'unknown', events: [], position: undefined, code: undefined };
  }

  #arm(caseId: CaseId, events: readonly CaseEvent[]): void {
    for (const { subject, at } of events.flatMap(momentChanges)) {
      if (at === null) this.reminders.delete(`${caseId}/${subject}`);
      else this.reminders.set(`${caseId}/${subject}`, at);
    }
  }

  /** The state as a living process has it. */
  state(caseId: CaseId, process = 0): Promise<CaseState> {
    return this.process(process).running.state(this.cases, caseId);
  }

  /** The state, however often a planned fault stands against reading it: there are never many in a row. */
  async stateDespiteFaults(caseId: CaseId): Promise<CaseState> {
    for (let tries = 0; tries < 50; tries += 1) {
      const state = await this.state(caseId).catch(unlessPlanned);
      if (state) return state;
    }
    throw new Error(`${caseId} could not be read though nothing stood against it.`);
  }

  /** Nothing is owed at this moment by any case as it stands. */
  noteSweep(): void {
    this.sweeps.push({ at: this.clock.now(), lengths: new Map(this.caseIds.map((caseId) => [caseId, this.#lengths.get(`case-${caseId}`) ?? 0])) });
  }

  history(caseId: CaseId): Promise<readonly Read<CaseEvent>[]> {
    return this.process(0).running.history(this.cases, caseId);
  }
}

/** They stand in every sealed value of a simulated life, and nowhere else. */
export const secretWords = 'invented words about nobody, number';
