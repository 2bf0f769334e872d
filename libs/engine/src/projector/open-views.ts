import type { EventStore, Position, ViewStore } from '@throughline/ports';
import { checkpointedEventShape, isOfThisHistory } from './checkpointed-event';
import type { ProjectedView } from './linked-view';

export const shapesOf = (views: readonly ProjectedView[]) => [...views.map(({ shape }) => shape), checkpointedEventShape];

/** Opens the views and says where to go on; undefined, and every view empty, when they have to be built: they are new, or of another history. */
export async function openViews(store: Pick<EventStore, 'readStream'>, viewStore: ViewStore, views: readonly ProjectedView[]): Promise<Position | undefined> {
  const checkpoint = await viewStore.open(shapesOf(views));
  if (!checkpoint) return undefined;
  if (await isOfThisHistory(store, viewStore, checkpoint)) return checkpoint.position;
  await viewStore.clear();
  return undefined;
}
