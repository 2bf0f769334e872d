import { triggerKey, triggersOf } from './application/trigger';
import { checkProtocol } from './check-protocol/check-protocol';
import { compileCondition, type Condition } from './condition/condition';
import type { Fault } from './fault';
import { FaultyProtocol } from './faulty-protocol';
import type { Protocol, ProtocolStep } from './protocol';
import { recordChecks } from './record-check/record-check';

/** A protocol made ready to be applied: conditions and record forms compiled once, steps found by key and by what opens them. */
export type CompiledProtocol = {
  readonly protocol: Protocol;
  readonly suggestedWhen: Condition;
  /** In the order of the file, as everywhere here. */
  readonly steps: readonly CompiledStep[];
  readonly stepsByKey: ReadonlyMap<string, CompiledStep>;
  readonly stepsByTrigger: ReadonlyMap<string, readonly CompiledStep[]>;
};

export type CompiledStep = {
  readonly step: ProtocolStep;
  /** Absent when the step applies to everybody. */
  readonly appliesWhen: Condition | undefined;
  /** The conditions of its `fact` openings. */
  readonly opensWhen: readonly Condition[];
  findRecordFaults(data: unknown): readonly Fault[];
};

/** Throws `FaultyProtocol` when the protocol has faults. A published version never changes, so one compilation serves as long as a process lives. */
export function compileProtocol(protocol: Protocol): CompiledProtocol {
  const faults = checkProtocol(protocol);
  if (faults.length > 0) throw new FaultyProtocol(faults);

  const checkOf = recordChecks();
  const steps = protocol.steps.map((step) => ({
    step,
    appliesWhen: step.appliesWhen === undefined ? undefined : compileCondition(step.appliesWhen),
    opensWhen: step.opens.flatMap((opening) => (opening.on === 'fact' ? [compileCondition(opening.when)] : [])),
    findRecordFaults: checkOf(step.records),
  }));
  return {
    protocol,
    suggestedWhen: compileCondition(protocol.suggestedWhen),
    steps,
    stepsByKey: new Map(steps.map((compiled) => [compiled.step.key, compiled])),
    stepsByTrigger: byTrigger(steps),
  };
}

function byTrigger(steps: readonly CompiledStep[]): ReadonlyMap<string, readonly CompiledStep[]> {
  const found = new Map<string, CompiledStep[]>();
  for (const compiled of steps) {
    for (const key of new Set(compiled.step.opens.flatMap(triggersOf).map(triggerKey))) {
      const others = found.get(key);
      if (others) others.push(compiled);
      else found.set(key, [compiled]);
    }
  }
  return found;
}
