import { findEventFaults } from '@throughline/cases';
import { unseal, type Body } from '@throughline/engine';
import type { KeyVault, RecordedEvent, StreamKey } from '@throughline/ports';
import type { Answer } from '../world/answers';
import { secretWords, type World } from '../world/world';
import type { Annals } from './annals';

/** No event's data holds anything but ids, codes, moments and numbers; what is sealed is nowhere in clear, and opens at its place and nowhere else. */
export async function findTold(world: World, annals: Annals): Promise<readonly string[]> {
  const { vault, plant: { unseal: open = unseal } } = world;
  const sealed = await Promise.all(annals.lived.map((recorded) => findWrongSeals(recorded, vault, open)));
  return [
    ...annals.cases.flatMap(({ events }) => events.flatMap(({ event, stream, revision }) =>
      findEventFaults(event).map(({ path }) => `${event.type} in ${stream} at ${revision} holds at ${path} what no event may hold`))),
    ...annals.lived.filter((recorded) => JSON.stringify(recorded).includes(secretWords)).map(({ stream, revision, type }) => `${type} in ${stream} at ${revision} holds in clear what belongs under seal`),
    ...sealed.flat(),
    ...(await findLostWords(world.answers, annals, vault, open)),
  ];
}

async function findWrongSeals({ stream, revision, body }: RecordedEvent, vault: KeyVault, open: typeof unseal): Promise<readonly string[]> {
  const { sealed = {} } = JSON.parse(body) as Body;
  const fieldClasses = Object.keys(sealed);
  const key = fieldClasses.length > 0 ? await vault.find(stream) : undefined;
  return fieldClasses.flatMap((fieldClass) => {
    const text = sealed[fieldClass] ?? '';
    const opens = (place: { readonly stream?: string; readonly revision?: number; readonly fieldClass?: string } = {}) => opensAt(open, text, key, { stream, revision, fieldClass, ...place });
    const name = `what is sealed as ${fieldClass} in ${stream} at ${revision}`;
    const elsewhere = opens({ revision: revision + 1 }) || opens({ stream: `${stream}0` }) || opens({ fieldClass: `${fieldClass}0` });
    return [...(opens() ? [] : [`${name} does not open with the vault's key`]), ...(elsewhere ? [`${name} opens at another place too`] : [])];
  });
}

/** What was acknowledged with something sealed opens to the very words that were sent. */
async function findLostWords(answers: readonly Answer[], { all, byStream }: Annals, vault: KeyVault, open: typeof unseal): Promise<readonly string[]> {
  const byPosition = new Map(all.map((recorded) => [recorded.position as string, recorded]));
  const lost: string[] = [];
  for (const { kind, stream, events, position = '' } of answers) {
    const last = byPosition.get(position);
    if (kind !== 'accepted' || !last || !events.some((event) => event.sealed)) continue;
    const key = await vault.find(stream);
    for (const [index, { type, sealed = {} }] of events.entries()) {
      const revision = last.revision + 1 - events.length + index;
      const stored = (JSON.parse(byStream.get(stream)?.[revision]?.body ?? '{}') as Partial<Body>).sealed ?? {};
      for (const [fieldClass, words] of Object.entries(sealed)) {
        const found = key && opened(open, stored[fieldClass] ?? '', key, { stream, revision, fieldClass });
        if (JSON.stringify(found) !== JSON.stringify(words)) lost.push(`${type} in ${stream} at ${revision} was acknowledged with other words than are sealed as ${fieldClass}`);
      }
    }
  }
  return lost;
}

type Place = Parameters<typeof unseal>[2];

const opensAt = (open: typeof unseal, text: string, key: StreamKey | undefined, place: Place): boolean => key !== undefined && opened(open, text, key, place) !== undefined;

function opened(open: typeof unseal, text: string, key: StreamKey, place: Place): unknown {
  try {
    return open(text, key, place);
  } catch {
    return undefined;
  }
}
