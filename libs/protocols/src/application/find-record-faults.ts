import type { CompiledProtocol } from '../compile-protocol';
import type { Fault } from '../fault';

/**
 * What is wrong with what somebody recorded to complete a step, in plain words that never repeat what was typed. A step without `records` records
 * nothing: only nothing (or an empty group) is right. Paths point into `data`.
 */
export function findRecordFaults(compiled: CompiledProtocol, key: string, data: unknown): readonly Fault[] {
  const found = compiled.stepsByKey.get(key);
  return found ? found.findRecordFaults(data) : [{ path: '', message: 'The protocol has no such step.' }];
}
