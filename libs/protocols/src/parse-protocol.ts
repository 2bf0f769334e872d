import { checkProtocol } from './check-protocol/check-protocol';
import { hasProtocolFormat } from './check-protocol/find-format-faults';
import { FaultyProtocol } from './faulty-protocol';
import type { Protocol } from './protocol';

/** A protocol file's content as a protocol. Throws `FaultyProtocol`, with everything that is wrong, when it has faults. */
export function parseProtocol(json: unknown): Protocol {
  const faults = checkProtocol(json);
  if (faults.length > 0 || !hasProtocolFormat(json)) throw new FaultyProtocol(faults);
  return json;
}
