import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { rebuildViews } from '@throughline/engine';
import { allViews, lift } from '@throughline/taskforce';
import { isDeepStrictEqual } from 'node:util';
import { WatchedViewStore } from '../world/watched-view-store';
import type { World } from '../world/world';

/** Every read model, however it was fed and whatever came between, is the one that is built from nothing. */
export async function findWrongViews({ views, watchedViews, store }: World): Promise<readonly string[]> {
  await views.catchUp();
  const rebuilt = new WatchedViewStore(memoryViewStore());
  await rebuildViews({ store, viewStore: rebuilt, views: allViews, lift });
  const names = new Set([...watchedViews.documents.keys(), ...rebuilt.documents.keys()]);
  return [...names]
    .filter((name) => !isSameJson(watchedViews.documents.get(name), rebuilt.documents.get(name)))
    .map((name) => `the view ${name} is not the one rebuilt from nothing`);
}

/** The order in which JSON names things says nothing. */
const isSameJson = (a: string | undefined, b: string | undefined): boolean => a === b || (a !== undefined && b !== undefined && isDeepStrictEqual(JSON.parse(a), JSON.parse(b)));
