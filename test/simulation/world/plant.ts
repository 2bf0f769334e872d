import type { CaseEvent, caseDecider } from '@throughline/cases';
import type { Codec, Engine, unseal, verifyChains } from '@throughline/engine';
import type { EventStore, KeyVault, ViewStore } from '@throughline/ports';

export type CaseDecider = typeof caseDecider;
/** As much of an engine as a process needs. */
export type Running = Pick<Engine, 'execute' | 'state' | 'history'>;

/** What may take the place of a right part of the program, to see that the simulation finds it wrong. Everything is handed what it replaces. */
export type Plant = {
  readonly decider?: (right: CaseDecider) => CaseDecider;
  readonly codec?: (right: Codec<CaseEvent>) => Codec<CaseEvent>;
  readonly engine?: (right: Running) => Running;
  readonly store?: (right: EventStore) => EventStore;
  readonly vault?: (right: KeyVault) => KeyVault;
  readonly viewStore?: (right: ViewStore) => ViewStore;
  readonly verify?: typeof verifyChains;
  readonly unseal?: typeof unseal;
};
