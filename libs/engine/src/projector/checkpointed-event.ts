import { epochOf, type Checkpoint, type EventStore, type RecordedEvent, type ViewShape, type ViewStore, type ViewWrite } from '@throughline/ports';
import { hashOf } from '../chain';

/** Where the event at the checkpoint stands: positions are opaque, so it is by its stream that it is read again. */
type Place = { readonly stream: string; readonly revision: number };

export const checkpointedEventShape: ViewShape = { name: 'checkpointed-event', version: 1, fields: [], orders: [] };
const key = 'last';

export const checkpointedEventWrite = ({ stream, revision }: RecordedEvent): ViewWrite => ({
  kind: 'put', view: checkpointedEventShape.name, document: { key, index: {}, value: { stream, revision } satisfies Place },
});

/** Whether the views were built from this history: the event that they end with stands in it at the same position, with the same hash. */
export async function isOfThisHistory(store: Pick<EventStore, 'epoch' | 'readStream'>, viewStore: ViewStore, checkpoint: Checkpoint): Promise<boolean> {
  if (epochOf(checkpoint.position) !== store.epoch) return false;
  const place = await viewStore.get<Place>(checkpointedEventShape.name, key);
  if (!place) return false;
  const [event] = await store.readStream(place.stream, { from: place.revision, limit: 1 });
  return event !== undefined && event.position === checkpoint.position && hashOf(event) === checkpoint.hash;
}
