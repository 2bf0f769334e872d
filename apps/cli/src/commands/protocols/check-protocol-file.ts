import { checkProtocol, parseProtocol, type Fault } from '@throughline/protocols';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { flow, lengthOf } from '../../terminal/flow';
import { counted } from '../../words/in-words';
import { protocolFile } from './protocol-file';

/** Everything wrong with a protocol, each thing with its place in the file; needs no taskforce. */
export async function checkProtocolFile({ paint, width }: Pick<Context, 'paint' | 'width'>, file: string): Promise<Answer> {
  const candidate = protocolFile(file);
  const faults = checkProtocol(candidate);
  if (faults.length > 0) return { data: { faults }, text: faultsInWords(file, faults, { paint, width }), found: true };
  const { id, version, title, steps } = parseProtocol(candidate);
  return { data: { id, version, faults }, text: `${title} (${id}, version ${version}) is in order: ${counted(steps.length, 'step')}, ready to be published.` };
}

export function faultsInWords(file: string, faults: readonly Fault[], { paint, width }: Pick<Context, 'paint' | 'width'>): string {
  const room = Math.min(Math.max(...faults.map(({ path }) => lengthOf(path || '/'))), Math.floor(width / 2));
  return [
    `${file} has ${counted(faults.length, 'fault')}:`,
    ...faults.flatMap(({ path, message }) => {
      const [first = '', ...rest] = flow([{ text: message }], width - room - 4, paint);
      return [`  ${paint((path || '/').padEnd(room), 'cyan')}  ${first}`, ...rest.map((line) => `${' '.repeat(room + 4)}${line}`)];
    }),
  ].join('\n');
}
