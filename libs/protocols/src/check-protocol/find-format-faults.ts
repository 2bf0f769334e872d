import { isIsoDuration } from '@throughline/kernel';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import type { Fault } from '../fault';
import { faultsInPlainWords } from '../plain-words/faults-in-plain-words';
import type { Protocol } from '../protocol';
import { protocolFormat } from './protocol-format';

const formats = {
  'iso-duration': isIsoDuration,
  'iso-duration-or-none': (text: string) => text === 'PT0S' || isIsoDuration(text),
};

let validate: ValidateFunction<Protocol> | undefined;

/** Compiled when first asked for, and not optimised: that would take longer than all the checks of a process. */
function formatOfProtocols(): ValidateFunction<Protocol> {
  validate ??= new Ajv2020({ allErrors: true, verbose: true, discriminator: true, meta: false, validateSchema: false, code: { optimize: false }, formats })
    .compile<Protocol>(protocolFormat);
  return validate;
}

export const hasProtocolFormat = (candidate: unknown): candidate is Protocol => formatOfProtocols()(candidate);

/** What keeps a document from being a protocol file at all: fields that are missing, unknown, or not of their kind. */
export function findFormatFaults(candidate: unknown): readonly Fault[] {
  const isProtocol = formatOfProtocols();
  return isProtocol(candidate) ? [] : faultsInPlainWords(isProtocol.errors ?? [], { quoting: true });
}
