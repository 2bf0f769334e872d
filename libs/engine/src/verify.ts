import type { EventStore, RecordedEvent } from '@throughline/ports';
import { chainStart, hashOf, idOfHash } from './chain';
import type { Metadata } from './envelope';

/** Where a chain is broken: the first event of a stream whose bytes are not those that were written, or that does not follow from the one before. */
export type BrokenLink = { readonly stream: string; readonly revision: number; readonly why: 'id-is-not-of-its-bytes' | 'previous-hash-differs' | 'revision-missing' };

/** Follows every stream's chain through the whole store. Empty when each byte is as it was written. */
export async function verifyChains(store: EventStore, onProgress?: (eventsRead: number) => void): Promise<readonly BrokenLink[]> {
  const heads = new Map<string, { revision: number; hash: string }>();
  const broken = new Map<string, BrokenLink>();
  let read = 0;
  for (let after: RecordedEvent['position'] | undefined; ; ) {
    const events = await store.readAll(after === undefined ? {} : { after });
    if (events.length === 0) return [...broken.values()];
    for (const event of events) {
      const link = checkLink(event, heads.get(event.stream));
      if (link.why && !broken.has(event.stream)) broken.set(event.stream, { stream: event.stream, revision: event.revision, why: link.why });
      heads.set(event.stream, { revision: event.revision, hash: link.hash });
    }
    after = events.at(-1)?.position;
    read += events.length;
    onProgress?.(read);
  }
}

function checkLink(event: RecordedEvent, head: { readonly revision: number; readonly hash: string } | undefined): { readonly hash: string; readonly why: BrokenLink['why'] | undefined } {
  const hash = hashOf(event);
  if (event.revision !== (head?.revision ?? -1) + 1) return { hash, why: 'revision-missing' };
  if (idOfHash(hash) !== event.id) return { hash, why: 'id-is-not-of-its-bytes' };
  return { hash, why: (JSON.parse(event.metadata) as Metadata).previousHash === (head?.hash ?? chainStart) ? undefined : 'previous-hash-differs' };
}
