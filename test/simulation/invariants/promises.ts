import type { Body } from '@throughline/engine';
import type { RecordedEvent } from '@throughline/ports';
import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../world/answers';
import { metadataOf, type Annals } from './annals';

/**
 * An acknowledged command is in the history, word for word; a refused or failed one left nothing. The same name never appends twice, and with other words it
 * is refused.
 */
export function findBrokenPromises(answers: readonly Answer[], { all, byStream }: Annals): readonly string[] {
  const lastOfAppends = new Map(all.map((recorded) => [recorded.position as string, recorded]));
  const kept = answers.flatMap((answer) => findUnkept(answer, lastOfAppends, byStream));
  const sentTogether = Map.groupBy(answers.filter(({ commandId }) => commandId !== null), ({ stream, commandId }) => `${stream} ${commandId}`);
  const written = Map.groupBy(all, (recorded) => `${recorded.stream} ${metadataOf(recorded).commandId}`);
  return [
    ...kept,
    ...[...sentTogether].flatMap(([name, sent]) => findWrongAnswers(sent, written.get(name) ?? [])),
    ...[...written].flatMap(([name, events]) => findPieces(name, events)),
  ];
}

const isAcknowledged = ({ kind, events }: Answer): boolean => (kind === 'accepted' || kind === 'repeated') && events.length > 0;

/** What was acknowledged stands in the history where the answer said, up to the position that it gave. */
function findUnkept(answer: Answer, byPosition: ReadonlyMap<string, RecordedEvent>, byStream: Annals['byStream']): readonly string[] {
  if (!isAcknowledged(answer)) return [];
  const { stream, type, events, position = '' } = answer;
  const last = byPosition.get(position);
  if (!last || last.stream !== stream) return [`${type} to ${stream} was acknowledged and is not in the history`];
  const stored = byStream.get(stream)?.slice(last.revision + 1 - events.length, last.revision + 1) ?? [];
  const asStored = stored.map((one) => ({ type: one.type, data: (JSON.parse(one.body) as Body).data }));
  const asPromised = JSON.parse(JSON.stringify(events.map(({ type: eventType, data }) => ({ type: eventType, data })))) as unknown;
  return isDeepStrictEqual(asStored, asPromised) ? [] : [`${type} to ${stream} was acknowledged with other events than the history has at ${last.revision}`];
}

/** All that was answered to one name, in the order of the answers, beside what was written under it. */
function findWrongAnswers(sent: readonly Answer[], written: readonly RecordedEvent[]): readonly string[] {
  const [{ type, stream } = { type: '', stream: '' }] = sent;
  const name = `${type} to ${stream}`;
  const first = sent.findIndex(isAcknowledged);
  if (first < 0) {
    const mayHave = sent.some(({ kind }) => kind === 'unknown' || kind === 'died');
    return written.length > 0 && !mayHave ? [`${name} was refused or failed (${sent.map(({ kind }) => kind).join(', ')}) and left ${written.length} events`] : [];
  }
  const { body, position } = sent[first] ?? {};
  const after = sent.slice(first + 1);
  return [
    ...after.filter((answer) => answer.body === body && isTaken(answer) && !isAnsweredAgain(answer, position)).map(({ kind }) => `${name} was acknowledged, and ${kind} when it came again`),
    ...after.filter((answer) => answer.body !== body && isTaken(answer) && answer.kind !== 'reused').map(({ kind }) => `${name} came again with other words and was ${kind}`),
  ];
}

/** Two processes that decide the same at the same moment write the same bytes, which is one append: to both it was accepted. */
const isAnsweredAgain = (answer: Answer, position: string | undefined): boolean => answer.kind === 'repeated' || (answer.kind === 'accepted' && answer.position === position);

/** Whether the engine came to a decision about it. */
const isTaken = ({ kind }: Answer): boolean => kind !== 'unavailable' && kind !== 'unknown' && kind !== 'died';

/** All events of one command are one append: side by side, at one moment. */
function findPieces(name: string, events: readonly RecordedEvent[]): readonly string[] {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return [];
  const inOne = last.revision - first.revision === events.length - 1 && metadataOf(last).recordedAt === metadataOf(first).recordedAt;
  const digests = events.filter((event) => metadataOf(event).commandDigest !== undefined).length;
  return inOne && digests <= 1 ? [] : [`${name} was appended twice, at ${events.map(({ revision }) => revision).join(', ')}`];
}

