import type { Checkpoint, EventStore, RecordedEvent, ViewShape, ViewStore, ViewWrite } from '@throughline/ports';
import { hashOf } from '../chain';

/** Where the event at the checkpoint stands: positions are opaque, so it is by its stream that it is read again. */
type Place = { readonly stream: string; readonly revision: number };

export const checkpointedEventShape: ViewShape = { name: 'checkpointed-event', version: 1, fields: [], orders: [] };
const key = 'last';

export const checkpointedEventWrite = ({ stream, revision }: RecordedEvent): ViewWrite => ({
  kind: 'put', view: checkpointedEventShape.name, document: { key, index: {}, value: { stream, revision } satisfies Place },
});

/** Whether the views were built from this history: the event that they end with stands in it with the same hash, at the same position, which has the epoch in it. */
export async function isOfThisHistory(store: Pick<EventStore, 'readStream'>, viewStore: ViewStore, checkpoint: Checkpoint): Promise<boolean> {
  const place = await viewStore.get<Place>(checkpointedEventShape.name, key);
  if (!place) return false;
  const [event] = await store.readStream(place.stream, { from: place.revision, limit: 1 });
  return event !== undefined && event.position === checkpoint.position && hashOf(event) === checkpoint.hash;
}
