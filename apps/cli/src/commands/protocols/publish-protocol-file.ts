import { checkProtocol, parseProtocol } from '@throughline/protocols';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { faultsInWords } from './check-protocol-file';
import { protocolFile } from './protocol-file';

/** Publishes a file's protocol. Open cases keep the version that they run under. */
export async function publishProtocolFile(context: Context, file: string): Promise<Answer> {
  const candidate = protocolFile(file);
  const faults = checkProtocol(candidate);
  if (faults.length > 0) return { data: { faults }, text: faultsInWords(file, faults, context), found: true };
  const protocol = parseProtocol(candidate);
  await context.writing((door) => door.publishProtocol(protocol));
  const { id, version, title } = protocol;
  return { data: { id, version }, text: `${title} (${id}, version ${version}) is published. Open cases keep the version that they run under.` };
}
