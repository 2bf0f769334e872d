import { verifyChains } from '@throughline/engine';
import type { EventStore, RecordedEvent } from '@throughline/ports';
import type { Random } from '../random';
import type { World } from '../world/world';
import type { Annals } from './annals';

const partsOfAnEvent = ['body', 'metadata', 'type', 'id', 'stream'] as const;

/** Every stream's chain holds from its first event to its last, and a changed byte anywhere breaks it. */
export async function findBrokenChains({ store, plant: { verify = verifyChains } }: World, annals: Annals, random: Random): Promise<readonly string[]> {
  const broken = (await verify(store)).map(({ stream, revision, why }) => `the chain of ${stream} is broken at ${revision}: ${why}`);
  const index = random.below(annals.all.length);
  const part = random.pick(partsOfAnEvent) ?? 'body';
  const event = annals.all[index];
  if (!event) return broken;
  const found = await verify(over(annals.all.with(index, { ...event, [part]: withAnotherByte(event[part], random) }), store));
  return found.length > 0 ? broken : [...broken, `a changed byte in the ${part} of ${event.stream} at ${event.revision} was not found`];
}

function withAnotherByte(text: string, random: Random): string {
  const at = random.below(text.length);
  return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
}

/** A store that reads as if these were its events. */
const over = (events: readonly RecordedEvent[], store: EventStore): EventStore =>
  Object.assign(Object.create(store) as EventStore, {
    readAll: async ({ after }: { readonly after?: string } = {}) => (after === undefined ? events : []),
  });
