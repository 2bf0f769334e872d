import { fixedClock, type FixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore, type AppendFault } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { memoryMailTransport, type MemoryMailTransport } from '@throughline/adapters/mail-transport-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import type { AgencyCommand } from '@throughline/agencies';
import { isOpened, type CaseCommand, type CaseEvent, type OpenedCase } from '@throughline/cases';
import { Engine, startProjector, type Aggregate, type Fact, type Projector } from '@throughline/engine';
import { addMs, later, type Actor, type AgencyId, type CommandId, type Instant, type MemberId, type NoticeId } from '@throughline/kernel';
import type { NoticeEvent } from '@throughline/notices';
import type { Append, EventStore, KeyVault, Mail, MailTransport, ViewStore } from '@throughline/ports';
import type { AgencyKind } from '@throughline/protocols';
import { noticeHours, officeHours } from '@throughline/testing/agencies';
import { at, harborResponse } from '@throughline/testing/cases';
import { v5 as uuidV5 } from 'uuid';
import { agencyAggregate } from '../../aggregates/agency-aggregate';
import { caseAggregate, type CaseAggregate } from '../../aggregates/case-aggregate';
import { memberAggregate } from '../../aggregates/member-aggregate';
import { noticeAggregate } from '../../aggregates/notice-aggregate';
import { protocolAggregate } from '../../aggregates/protocol-aggregate';
import { lift } from '../../lift';
import { noticesView } from '../../views/notices/notices';
import { NoticeSender } from '../notice-sender';
import { abara, addresses, adeyemi, brightwater, harborCase, harborShelter, silva, singh, sosa } from './ids';

const baseUrl = 'https://throughline.example.org';

/** What outlives a process. */
export class Premises {
  readonly clock: FixedClock = fixedClock(at('14:00'));
  readonly store: EventStore = readingFails(memoryEventStore({ faults: (append) => this.failing(append) }), (stream) => this.broken.has(stream));
  /** Streams that cannot be read. */
  readonly broken = new Set<string>();
  readonly vault: KeyVault = memoryKeyVault();
  readonly viewStore: ViewStore = memoryViewStore();
  readonly mail: MemoryMailTransport = memoryMailTransport();
  /** Asked for each append; what it answers goes wrong. */
  failing: (append: Append) => AppendFault | undefined = () => undefined;
  commands = 0;
}

const readingFails = (store: EventStore, isBroken: (stream: string) => boolean): EventStore => ({
  epoch: store.epoch,
  append: (append) => store.append(append),
  readStream: (stream, options) => (isBroken(stream) ? Promise.reject(new Error('A page is broken.')) : store.readStream(stream, options)),
  readAll: (options) => store.readAll(options),
  head: () => store.head(),
  subscribe: (options) => store.subscribe(options),
  close: () => store.close(),
});

export type ProcessOptions = {
  readonly viewStore?: ViewStore;
  readonly vault?: KeyVault;
  readonly mail?: MailTransport;
  readonly muted?: () => boolean;
  readonly messagesAtOnce?: number;
};

/**
 * As much of a taskforce as sending needs, over adapters in memory: two agencies on the coast, their people and one case. Nobody completes anything here
 * and nothing rings by itself.
 */
export class Office {
  readonly faults: Error[] = [];
  readonly engine: Engine;
  readonly cases: CaseAggregate;
  readonly sender: NoticeSender;
  #projector: Projector | undefined;
  #mailsBefore = 0;

  private constructor(readonly premises: Premises, private readonly options: ProcessOptions) {
    const { store, clock } = premises;
    const { viewStore = premises.viewStore, vault = premises.vault, mail = premises.mail, muted = () => false, messagesAtOnce = 8 } = options;
    this.engine = new Engine({ store, vault, clock, taskforceId: 'harbor' });
    this.cases = caseAggregate({ agenciesOf: () => Promise.resolve([brightwater, harborShelter]), clockTrusted: () => true, muted: () => false });
    const onFault = (fault: Error): void => void this.faults.push(fault);
    this.sender = new NoticeSender({ engine: this.engine, cases: this.cases, viewStore, vault, mail, clock, baseUrl, muted, onFault, messagesAtOnce });
  }

  /** One minute past nine on a Monday. The case is open, both agencies may know of it, and everybody but Silva reads mail. Nothing is left to send. */
  static async open(options: ProcessOptions = {}): Promise<Office> {
    const office = await Office.begin(new Premises(), options);
    await office.#settleIn();
    await office.passes(60_000);
    office.#mailsBefore = office.premises.mail.sent.length;
    return office;
  }

  /** A process begins on what the one before left, and does what there is to do. */
  static async begin(premises: Premises, options: ProcessOptions = {}): Promise<Office> {
    const office = await Office.beginning(premises, options);
    await office.settled();
    return office;
  }

  /** A process that has just begun. */
  static async beginning(premises: Premises, options: ProcessOptions = {}): Promise<Office> {
    const office = new Office(premises, options);
    office.#mailsBefore = premises.mail.sent.length;
    await office.#start();
    return office;
  }

  /** What is done while nobody sends, on the premises of another process, which has ended. */
  static async meanwhile(premises: Premises, doing: (office: Office) => Promise<void>): Promise<void> {
    const office = await Office.begin(premises, { muted: () => true });
    await doing(office);
    await office.end();
  }

  /** The process ends. What was under way is waited for; to let it die in between, let the store fail first. */
  async end(): Promise<void> {
    await this.sender.close();
    await this.#projector?.close();
  }

  /** What was sent since the beginning. */
  get mails(): readonly Mail[] {
    return this.premises.mail.sent.slice(this.#mailsBefore);
  }

  /** To whom, and which notices: `sosa: 1, 2` would be two in one mail. */
  get told(): readonly { readonly to: string; readonly notices: readonly string[] }[] {
    return this.mails.map(({ to, text }) => ({ to, notices: [...text.matchAll(/\/notices\/(\S+)/g)].map(([, id]) => id ?? '').toSorted() }));
  }

  get now(): Instant {
    return this.premises.clock.now();
  }

  /** A command to the case, which must be accepted. */
  async does(command: CaseCommand): Promise<readonly CaseEvent[]> {
    return this.#runs(this.cases, harborCase, command);
  }

  /** As `does`, by somebody of the shelter. */
  async doesAs(memberId: MemberId, command: CaseCommand): Promise<void> {
    await this.#runs(this.cases, harborCase, command, { kind: 'member', memberId, agencyId: harborShelter, roles: ['agency-worker'] });
  }

  async agencyDoes(agencyId: AgencyId, command: AgencyCommand): Promise<void> {
    await this.#runs(agencyAggregate, agencyId, command);
  }

  async memberAdded(memberId: MemberId, agencyId: AgencyId, email: string | undefined = addresses[memberId]): Promise<void> {
    const sealed = { identity: { name: 'Nobody' }, ...(email === undefined ? {} : { contact: { email } }) };
    await this.#runs(memberAggregate, memberId, { type: 'AddMember', data: { memberId, agencyId, roles: ['agency-worker'] }, sealed });
  }

  async memberMoves(memberId: MemberId, to: AgencyId): Promise<void> {
    await this.#runs(memberAggregate, memberId, { type: 'MoveMemberToAgency', data: { agencyId: to } });
  }

  async memberLeaves(memberId: MemberId): Promise<void> {
    await this.#runs(memberAggregate, memberId, { type: 'DeactivateMember', data: {} });
  }

  /** The survivor needs a bed: the shelter is asked, in danger, and has four hours. */
  async needsBed(): Promise<NoticeId> {
    return issuedIn(await this.does({ type: 'RecordNeed', data: { need: 'bed' } }));
  }

  /** The shelter is asked for a phone, in waking hours. */
  async needsPhone(): Promise<NoticeId> {
    return issuedIn(await this.does({ type: 'RecordNeed', data: { need: 'phone' } }));
  }

  async case(): Promise<OpenedCase> {
    const state = await this.engine.state(this.cases, harborCase);
    if (!isOpened(state)) throw new Error('The case of these specs is open.');
    return state;
  }

  /** The open step that the survivor needs a bed by rings. */
  async bedRings(): Promise<readonly CaseEvent[]> {
    const step = Object.values((await this.case()).openSteps).find(({ urgency }) => urgency === 'danger');
    if (!step) throw new Error('Nobody needs a bed here.');
    return this.does({ type: 'RingStep', data: { stepId: step.stepId } });
  }

  /** From now on this member answers for the agency, until another does. */
  async onCallIs(memberId: MemberId, agencyId: AgencyId = harborShelter): Promise<void> {
    await this.agencyDoes(agencyId, { type: 'NameAfterHoursContact', data: { memberId } });
    await this.agencyDoes(agencyId, { type: 'SetMemberChannels', data: { memberId, channels: ['email'] } });
  }

  /** What its own stream says of a notice: types in short, with what tells them apart. */
  async course(noticeId: NoticeId): Promise<readonly string[]> {
    const history = await this.engine.history(noticeAggregate, noticeId);
    return history.map(({ event }) => inShort(event));
  }

  /** All that the case says of one type. */
  async caseSays(type: CaseEvent['type']): Promise<readonly object[]> {
    const history = await this.engine.history(this.cases, harborCase);
    return history.flatMap(({ event }) => (event.type === type ? [event.data] : []));
  }

  /** So long passes; what waits for a moment on the way has all the time it needs at that moment. */
  async passes(ms: number): Promise<void> {
    const { clock } = this.premises;
    const until = addMs(clock.now(), ms);
    for (let next = clock.next(); next !== undefined && next <= until; next = clock.next()) {
      clock.advanceTo(later(next, clock.now()));
      await this.settled();
    }
    clock.advanceTo(until);
    await this.settled();
  }

  /** Resolves when the views hold the next events, and the sender has been told of them. */
  viewed(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#projector?.onEvents(() => {
        cancel?.();
        resolve();
      });
    });
  }

  /** The views hold all there is and nothing is under way. */
  async settled(): Promise<void> {
    for (let head = await this.premises.store.head(); ; ) {
      if (head) await this.#projector?.reached(head, 10_000);
      await this.sender.idle();
      const after = await this.premises.store.head();
      if (after === head) return;
      head = after;
    }
  }

  async #start(): Promise<void> {
    const { store, viewStore } = this.premises;
    this.#projector = await startProjector({
      store, viewStore: this.options.viewStore ?? viewStore, views: [noticesView], lift, flushEveryMs: 0, onFault: (fault) => void this.faults.push(fault),
    });
    this.#projector.onEvents((events) => this.sender.onEvents(events));
    await this.#projector.caughtUp;
    this.sender.start();
  }

  async #settleIn(): Promise<void> {
    await this.#seat(brightwater, 'advocacy', abara, adeyemi);
    await this.#seat(harborShelter, 'shelter', sosa, singh);
    await this.memberAdded(silva, harborShelter);
    const publishing = { protocol: harborResponse, hash: 'hash-of-harbor-response' };
    await this.#runs(protocolAggregate, harborResponse.id, { type: 'PublishProtocol', data: publishing });
    const protocols = [{ protocolId: harborResponse.id, version: harborResponse.version }];
    const opening = { caseId: harborCase, openedBy: brightwater, protocols, facts: { ageGroup: 'adult' }, leadMemberId: null };
    await this.does({ type: 'OpenCase', data: opening });
    await this.does({ type: 'RecordBasis', data: { agencyId: harborShelter, kind: 'own-client', cites: null, classes: ['status'] } });
  }

  async #seat(agencyId: AgencyId, kind: AgencyKind, onCall: MemberId, supervisor: MemberId): Promise<void> {
    const place = { region: 'north-coast', town: null };
    await this.agencyDoes(agencyId, { type: 'RegisterAgency', data: { agencyId, kind, ...place, calendar: officeHours, noticeHours } });
    await this.agencyDoes(agencyId, { type: 'NameAfterHoursContact', data: { memberId: onCall } });
    await this.agencyDoes(agencyId, { type: 'NameSupervisor', data: { memberId: supervisor } });
    for (const memberId of [onCall, supervisor]) {
      await this.memberAdded(memberId, agencyId);
      await this.agencyDoes(agencyId, { type: 'SetMemberChannels', data: { memberId, channels: ['email'] } });
    }
  }

  async #runs<Command extends { readonly type: string; readonly data: object }, State, Event extends Fact, Rejection, Context>(
    aggregate: Aggregate<Command, State, Event, Rejection, Context>, id: string, command: Command, actor: Actor = { kind: 'engine', name: 'spec' },
  ): Promise<readonly Event[]> {
    this.premises.commands += 1;
    const commandId = uuidV5(String(this.premises.commands), harborCase) as CommandId;
    const outcome = await this.engine.execute(aggregate, id, command, { commandId, actor, correlationId: 'spec' });
    if (outcome.outcome !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
    await this.settled();
    return outcome.events;
  }
}

function issuedIn(events: readonly CaseEvent[]): NoticeId {
  const issued = events.find((event) => event.type === 'NoticeIssued' && event.data.outward);
  if (issued?.type !== 'NoticeIssued') throw new Error('Nobody was told of this.');
  return issued.data.noticeId;
}

function inShort({ type, data }: NoticeEvent): string {
  if ('nextTryAt' in data) return `${type}: ${data.why}, ${data.nextTryAt ?? 'no more'}`;
  return 'why' in data ? `${type}: ${data.why}` : type;
}
