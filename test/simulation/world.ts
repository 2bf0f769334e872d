import { createHash } from 'node:crypto';
import { fixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore, type AppendFault } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { caseDecider, momentChanges, type CaseCommand, type CaseEvent } from '@throughline/cases';
import { Engine, type CommandEnvelope, type Read } from '@throughline/engine';
import { agencies, protocols, settingUp } from '@throughline/invented-county';
import { instant, type AgencyId, type CaseId, type CommandId, type Decider, type Instant } from '@throughline/kernel';
import type { EventStore, KeyVault } from '@throughline/ports';
import { canonicalText, type Protocol } from '@throughline/protocols';
import { agencyAggregate, caseAggregate, memberAggregate, protocolAggregate, type CaseAggregate } from '@throughline/taskforce';
import { v5 as uuidV5 } from 'uuid';

export type CaseDecider = typeof caseDecider;

/** One or two processes over one history, with a clock that jumps, a store that fails, and reminders that may be forgotten. */
export class World {
  readonly clock = fixedClock(instant('2026-03-02T14:00:00.000Z'));
  readonly store: EventStore;
  readonly vault: KeyVault = memoryKeyVault();
  readonly cases: CaseAggregate;
  readonly caseIds: CaseId[] = [];
  /** What each process last heard of next moments: opinions, lost with a crash. */
  readonly reminders = new Map<string, Instant>();
  clockTrusted = true;
  nextFault: AppendFault | undefined;
  #engines: readonly [Engine, Engine];
  #commands = 0;

  constructor(decider: CaseDecider) {
    this.store = memoryEventStore({ faults: () => this.#takeFault() });
    const aggregate = caseAggregate({
      agenciesOf: (kinds, region) => Promise.resolve(agencies.filter(({ kind }) => region === 'sample-county' && kinds.includes(kind)).map(({ agencyId }) => agencyId)),
      clockTrusted: () => this.clockTrusted,
      muted: () => false,
    });
    this.cases = { ...aggregate, decider: decider as Decider<never, never, never, never, never> as CaseAggregate['decider'] };
    this.#engines = this.#newEngines();
  }

  #takeFault(): AppendFault | undefined {
    const fault = this.nextFault;
    this.nextFault = undefined;
    return fault;
  }

  #newEngines(): readonly [Engine, Engine] {
    const engine = (): Engine => new Engine({ store: this.store, vault: this.vault, clock: this.clock, taskforceId: 'simulated', shared: true, statesKept: 8 });
    return [engine(), engine()];
  }

  /** Everything that lives in memory only is gone: folded states and armed reminders. */
  crash(): void {
    this.#engines = this.#newEngines();
    this.reminders.clear();
  }

  engine(process: 0 | 1): Engine {
    return this.#engines[process];
  }

  async setUp(): Promise<void> {
    for (const { of, id, command } of settingUp()) {
      const envelope = this.envelope({ kind: 'engine', name: 'setting up' });
      if (of === 'agency') await this.engine(0).execute(agencyAggregate, id, command, envelope);
      else await this.engine(0).execute(memberAggregate, id, command, envelope);
    }
    for (const protocol of protocols) await this.#publish(protocol);
  }

  async #publish(protocol: Protocol): Promise<void> {
    const hash = createHash('sha256').update(canonicalText(protocol)).digest('hex');
    const publish = { type: 'PublishProtocol' as const, data: { protocol, hash } };
    await this.engine(0).execute(protocolAggregate, protocol.id, publish, this.envelope({ kind: 'engine', name: 'setting up' }));
    for (const step of protocol.steps) {
      if (step.authority.kind !== 'statute' || step.authority.mark !== 'verified') continue;
      const confirm = { type: 'ConfirmStatutoryLimit' as const, data: { version: protocol.version, stepKey: step.key, confirmedBy: agencies[0]?.director.memberId as never } };
      await this.engine(0).execute(protocolAggregate, protocol.id, confirm, this.envelope({ kind: 'engine', name: 'setting up' }));
    }
  }

  newCommandId(): CommandId {
    this.#commands += 1;
    return uuidV5(`command ${this.#commands}`, '6ba7b810-9dad-11d1-80b4-00c04fd430c8') as CommandId;
  }

  envelope(actor: CommandEnvelope['actor'], commandId: CommandEnvelope['commandId'] = this.newCommandId()): CommandEnvelope {
    return { commandId, actor, correlationId: 'simulated' };
  }

  /** Sends a command through one of the processes and arms what it moved there. */
  async send(caseId: CaseId, command: CaseCommand, envelope: CommandEnvelope, process: 0 | 1 = 0) {
    const outcome = await this.engine(process).execute(this.cases, caseId, command, envelope);
    if (outcome.outcome === 'accepted' || outcome.outcome === 'repeated') this.arm(caseId, outcome.events);
    return outcome;
  }

  arm(caseId: CaseId, events: readonly CaseEvent[]): void {
    for (const { subject, at } of events.flatMap(momentChanges)) {
      if (at === null) this.reminders.delete(`${caseId}/${subject}`);
      else this.reminders.set(`${caseId}/${subject}`, at);
    }
  }

  history(caseId: CaseId): Promise<readonly Read<CaseEvent>[]> {
    return this.engine(0).history(this.cases, caseId);
  }

  agencyIds(): readonly AgencyId[] {
    return agencies.map(({ agencyId }) => agencyId);
  }
}
