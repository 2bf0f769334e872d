import { builtInProtocols, type Authority, type ProtocolStep } from '@throughline/protocols';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { readPublication } from '../../reading/read-stream';
import { Refused } from '../../refused';
import { flow } from '../../terminal/flow';
import { table, type Cell } from '../../terminal/table';
import { counted, inWords, limitInWords } from '../../words/in-words';

/** A published version, the latest unless another is asked for: its steps, who holds each, within what time and on what authority. */
export async function showProtocol(context: Context, protocolId: string, version: number | undefined): Promise<Answer> {
  const { paint, width } = context;
  const { latest, versions } = await context.reading((history) => readPublication(history, protocolId));
  const published = versions[version ?? latest];
  if (!published) throw unknown(protocolId, version, latest);

  const { protocol, hash, confirmedLimits } = published;
  const { title, kind, advice, steps } = protocol;
  return {
    data: published,
    text: [
      `${paint(title, 'bold')}   ${protocolId}, version ${protocol.version} of ${latest}, ${kind}`,
      ...flow([{ text: advice, ink: 'dim' }], width, paint),
      '',
      ...table(['step', 'held by', 'within', 'authority', 'urgency'], steps.map((step) => rowOf(step, confirmedLimits)), { paint, width }),
      '',
      `${counted(steps.length, 'step')} · content hash ${hash}`,
    ].join('\n'),
  };
}

function rowOf({ key, heldBy, within, authority, urgency, personalDuty = false }: ProtocolStep, confirmedLimits: readonly string[]): readonly Cell[] {
  return [
    { text: key, ink: 'bold' },
    personalDuty ? `${inWords(heldBy)} (a person's duty)` : inWords(heldBy),
    limitInWords(within),
    { text: standing(authority, confirmedLimits.includes(key)), ink: authority.kind === 'statute' ? 'magenta' : 'plain' },
    { text: urgency, ink: urgency === 'danger' ? 'red' : 'plain' },
  ];
}

/** A statutory miss is written into the register only where somebody verified the text and the team confirmed the limit. */
function standing({ kind, mark, cites }: Authority, confirmed: boolean): string {
  if (kind === 'agreement') return `agreement, ${mark}`;
  return `${cites}: ${mark}${confirmed ? ', confirmed' : ', not confirmed'}`;
}

function unknown(protocolId: string, version: number | undefined, latest: number): Refused {
  if (latest > 0) return new Refused(`${protocolId} has no version ${version}: its latest is ${latest}.`);
  return new Refused(`No protocol ${protocolId} is published here. In the box are ${builtInProtocols.map(({ id }) => id).join(', ')}.`);
}
