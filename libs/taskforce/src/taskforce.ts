import type { AgencyCommand, AgencyEvent, AgencyRejection } from '@throughline/agencies';
import { isOpened, type CaseCommand, type CaseEvent, type CaseRejection, type OpenedCase } from '@throughline/cases';
import { Engine, startProjector, type Aggregate, type Fact, type Projector, type Read, type Seen } from '@throughline/engine';
import type { AgencyId, CaseId, Instant, MemberId } from '@throughline/kernel';
import type { MemberCommand, MemberRejection } from '@throughline/members';
import type { Clock, EventStore, KeyVault, MailTransport, Position, RecordedEvent, ReminderQueue, Subscription, ViewStore } from '@throughline/ports';
import type { PublicationCommand, PublicationRejection } from '@throughline/protocols';
import { agencyAggregate } from './aggregates/agency-aggregate';
import { caseAggregate, type CaseAggregate } from './aggregates/case-aggregate';
import { memberAggregate } from './aggregates/member-aggregate';
import { protocolAggregate } from './aggregates/protocol-aggregate';
import { unplaceStepsOfSuspendedAgency } from './automations/unplace-steps-of-suspended-agency';
import { memberCommandId, newCaseId } from './commands/command-ids';
import { createdIds } from './created-ids';
import { FaultLog } from './fault-log';
import { lift } from './lift';
import { NoticeSender } from './notices/notice-sender';
import { agenciesOf, casesHeldBy, suspendedAgencies } from './queries/directory';
import { openMoments } from './reminders/open-moments';
import { ReminderKeeper } from './reminders/reminder-keeper';
import type { Answer, HistoryEntry, Request, TaskforceApi, TaskforceStatus } from './taskforce-api';
import { allViews } from './views/all-views';

export type TaskforceParts = {
  readonly store: EventStore;
  readonly viewStore: ViewStore;
  readonly vault: KeyVault;
  readonly queue: ReminderQueue;
  readonly clock: Clock;
  readonly taskforceId: string;
  /** What case ids are made with: whoever has it can tell which member opened which case under which key. */
  readonly idSecret: Uint8Array;
  /** Whether the store was restored and no operator has unmuted it. */
  readonly muted: boolean;
  /** Whether other processes append to the same store. */
  readonly shared?: boolean;
  /** How notices leave the inbox, and where people sign in. Without it they stay in it. */
  readonly mail?: { readonly transport: MailTransport; readonly baseUrl: string };
  /** Something failed and will be tried again. */
  readonly onFault: (fault: Error) => void;
  /** Durable events, in order, after views and reminders have been told: for a shell's own listeners. */
  readonly onEvents?: (events: readonly Seen[]) => void;
};

/** A running taskforce: the engine, its read models, its reminders and its automations, over whatever adapters stand behind the ports. */
export class Taskforce implements TaskforceApi {
  readonly engine: Engine;
  readonly cases: CaseAggregate;
  readonly taskforceId: string;
  readonly views: ViewStore;
  readonly #faults: FaultLog;
  readonly #reminders: ReminderKeeper;
  readonly #projector: Projector;
  readonly #notices: NoticeSender | undefined;
  #following: Subscription | undefined;
  #muted: boolean;
  #ready = false;

  /** Starts everything: views are caught up and every open moment is armed when it resolves. */
  static async start(parts: TaskforceParts): Promise<Taskforce> {
    const faults = new FaultLog(parts.clock, parts.onFault);
    const projector = await startProjector({ store: parts.store, viewStore: parts.viewStore, views: allViews, lift, onFault: (fault) => faults.add(fault) });
    await projector.caughtUp;
    const taskforce = new Taskforce(parts, faults, projector);
    await taskforce.#begin();
    return taskforce;
  }

  private constructor(private readonly parts: TaskforceParts, faults: FaultLog, projector: Projector) {
    this.taskforceId = parts.taskforceId;
    this.views = parts.viewStore;
    this.#muted = parts.muted;
    this.#faults = faults;
    this.#projector = projector;
    this.engine = new Engine(parts);
    this.cases = caseAggregate({
      agenciesOf: (kinds, region) => agenciesOf(parts.viewStore, kinds, region),
      clockTrusted: () => parts.clock.trusted(),
      muted: () => this.#muted,
    });
    this.#reminders = new ReminderKeeper({
      engine: this.engine, cases: this.cases, queue: parts.queue, clock: parts.clock, moments: openMoments(parts.viewStore), muted: () => this.#muted,
      onFault: (fault) => faults.add(fault),
    });
    this.#notices = parts.mail && this.#noticeSender(parts.mail);
  }

  get isMuted(): boolean {
    return this.#muted;
  }

  now(): Instant {
    return this.parts.clock.now();
  }

  newCaseId(memberId: MemberId, idempotencyKey: string): CaseId {
    return newCaseId(this.parts.idSecret, memberId, idempotencyKey);
  }

  runCase(caseId: CaseId, command: CaseCommand, request: Request): Promise<Answer<CaseRejection>> {
    return this.#run(this.cases, caseId, command, request, (state) => isOpened(state) && hasSeen(state, request));
  }

  runAgency(agencyId: AgencyId, command: AgencyCommand, request: Request): Promise<Answer<AgencyRejection>> {
    return this.#run(agencyAggregate, agencyId, command, request);
  }

  runMember(memberId: MemberId, command: MemberCommand, request: Request): Promise<Answer<MemberRejection>> {
    return this.#run(memberAggregate, memberId, command, request);
  }

  runProtocol(protocolId: string, command: PublicationCommand, request: Request): Promise<Answer<PublicationRejection>> {
    return this.#run(protocolAggregate, protocolId, command, request);
  }

  async caseState(caseId: CaseId): Promise<OpenedCase | undefined> {
    const state = await this.engine.state(this.cases, caseId);
    return isOpened(state) ? state : undefined;
  }

  async history(caseId: CaseId): Promise<readonly HistoryEntry[]> {
    return (await this.engine.history(this.cases, caseId)).map(historyEntry);
  }

  reached(position: string, withinMs: number): Promise<boolean> {
    return this.#projector.reached(position as Position, withinMs);
  }

  async status(): Promise<TaskforceStatus> {
    return {
      ready: this.#ready,
      muted: this.#muted,
      clockTrusted: this.parts.clock.trusted(),
      eventsPosition: (await this.parts.store.head()) ?? null,
      viewsPosition: this.#projector.position() ?? null,
      remindersPending: await this.parts.queue.pending(),
      faults: this.#faults.last,
    };
  }

  /** Lets a restored store's moments conclude again: agreements are shifted by the while they were muted, statutory misses are written with their mark. */
  async unmute(mutedFrom: Instant, request: Request): Promise<void> {
    const mutedUntil = this.now();
    const seen = new Set<CaseId>();
    for await (const page of openMoments(this.views).all()) for (const { caseId } of page) seen.add(caseId);
    for (const caseId of seen) {
      await this.#run(this.cases, caseId, { type: 'UnmuteCase', data: { mutedFrom, mutedUntil } }, { ...request, idempotencyKey: `${request.idempotencyKey}:${caseId}` });
    }
    this.#muted = false;
    this.#notices?.wake();
  }

  async close(): Promise<void> {
    this.#ready = false;
    await this.#following?.close();
    await this.#notices?.close();
    await this.#reminders.close();
    await this.#projector.close();
  }

  async #begin(): Promise<void> {
    const after = this.#projector.position();
    await this.#reminders.start();
    await this.#follow(after);
    for (const agencyId of await suspendedAgencies(this.views)) await this.#unplaceStepsOf(agencyId);
    this.#projector.onEvents((events) => this.#notices?.onEvents(events));
    this.#notices?.start();
    this.#ready = true;
  }

  #noticeSender({ transport, baseUrl }: NonNullable<TaskforceParts['mail']>): NoticeSender {
    const { viewStore, vault, clock } = this.parts;
    return new NoticeSender({
      engine: this.engine, cases: this.cases, viewStore, vault, clock, mail: transport, baseUrl, muted: () => this.#muted, onFault: (fault) => this.#faults.add(fault),
    });
  }

  /** Follows durable events for what happens by itself. A lost subscription is taken up again where it was. */
  async #follow(after: Position | undefined): Promise<void> {
    let last = after;
    this.#following = await this.parts.store.subscribe({
      ...(after === undefined ? {} : { after }),
      onEvents: async (events) => {
        await this.#onEvents(events);
        last = events.at(-1)?.position ?? last;
      },
      onLost: (cause) => {
        this.#faults.add(cause);
        this.#follow(last).catch((fault: Error) => this.#faults.add(fault));
      },
    });
  }

  async #onEvents(recorded: readonly RecordedEvent[]): Promise<void> {
    const seen = recorded.map(lift);
    for (const [index, { stream, type, data }] of seen.entries()) {
      if (stream.startsWith('case-')) await this.#reminders.onEvent(stream.slice('case-'.length) as CaseId, { type, data } as CaseEvent);
      const position = recorded[index]?.position;
      if (stream.startsWith('agency-') && (type as AgencyEvent['type']) === 'AgencySuspended' && position) await this.#whenSuspended(stream.slice('agency-'.length) as AgencyId, position);
    }
    this.parts.onEvents?.(seen);
  }

  async #whenSuspended(agencyId: AgencyId, position: Position): Promise<void> {
    await this.#projector.reached(position, 10_000);
    await this.#unplaceStepsOf(agencyId);
  }

  #unplaceStepsOf(agencyId: AgencyId): Promise<void> {
    return unplaceStepsOfSuspendedAgency(this.engine, this.cases, agencyId, (id) => casesHeldBy(this.views, id));
  }

  async #run<Command extends { readonly type: string; readonly data: object }, State, Event extends Fact, Rejection, Context>(
    aggregate: Aggregate<Command, State, Event, Rejection, Context>,
    id: string,
    command: Command,
    { sender, idempotencyKey, correlationId, occurred, seen }: Request,
    precondition?: (state: State) => boolean,
  ): Promise<Answer<Rejection>> {
    const outcome = await this.engine.execute(
      aggregate, id, command,
      { commandId: memberCommandId(sender.memberId, idempotencyKey), actor: { kind: 'member', ...sender }, correlationId, ...(occurred ? { occurred } : {}) },
      seen ? precondition : undefined,
    );
    switch (outcome.outcome) {
      case 'rejected':
        return { outcome: 'refused', rejection: outcome.rejection };
      case 'reused-command-id':
        return { outcome: 'key-reused' };
      case 'stale':
        return { outcome: 'stale', revision: undefined };
      case 'accepted':
      case 'repeated':
        return {
          outcome: 'done',
          position: outcome.position ?? (await this.parts.store.head()) ?? '',
          repeated: outcome.outcome === 'repeated',
          created: createdIds(outcome.events),
        };
    }
  }
}

/** Whether what the sender had seen is still what there is. Ended steps count with the revision they ended at. */
function hasSeen(state: OpenedCase, { seen }: Request): boolean {
  if (!seen) return true;
  if ('caseRevision' in seen) return state.revision === seen.caseRevision;
  return (state.openSteps[seen.stepId] ?? state.endedSteps[seen.stepId])?.revision === seen.revision;
}

const historyEntry = ({ event, id, revision, sealed, metadata, hash }: Read<CaseEvent>): HistoryEntry => ({
  revision, id, type: event.type, data: event.data, sealed: Object.keys(sealed), recordedAt: metadata.recordedAt, occurredAt: metadata.occurredAt,
  actor: metadata.actor,
  causationId: metadata.causationId, rule: metadata.rule ?? null, commandId: metadata.commandId, hash,
});
