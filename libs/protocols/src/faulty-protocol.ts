import type { Fault } from './fault';

/** Thrown when a protocol with faults is used as if it had none. What people may publish is checked before it gets here. */
export class FaultyProtocol extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`The protocol has faults:\n${faults.map(({ path, message }) => `  ${path || '/'} ${message}`).join('\n')}`);
    this.name = 'FaultyProtocol';
  }
}
