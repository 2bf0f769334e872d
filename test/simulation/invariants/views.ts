import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { nextMoments } from '@throughline/cases';
import { rebuildViews } from '@throughline/engine';
import { allViews, lift, openMoments } from '@throughline/taskforce';
import { isDeepStrictEqual } from 'node:util';
import { WatchedViewStore } from '../world/watched-view-store';
import type { World } from '../world/world';

/** Every read model, however it was fed and whatever came between, is the one that is built from nothing. */
export async function findWrongViews(world: World): Promise<readonly string[]> {
  const { views, watchedViews, store } = world;
  await views.catchUp();
  const rebuilt = new WatchedViewStore(memoryViewStore());
  await rebuildViews({ store, viewStore: rebuilt, views: allViews, lift });
  const names = new Set([...watchedViews.documents.keys(), ...rebuilt.documents.keys()]);
  const wrong = [...names]
    .filter((name) => !isSameJson(watchedViews.documents.get(name), rebuilt.documents.get(name)))
    .map((name) => `the view ${name} is not the one rebuilt from nothing`);
  return [...wrong, ...(await findWrongMoments(world))];
}

/** The open moments that reminders are armed from are those of the cases, no more and no fewer. */
async function findWrongMoments(world: World): Promise<readonly string[]> {
  const listed: string[] = [];
  for await (const page of openMoments(world.viewStore).all()) listed.push(...page.map(({ caseId, subject, at }) => `${caseId} ${subject} ${at}`));
  const owed: string[] = [];
  for (const caseId of world.caseIds) owed.push(...nextMoments(await world.state(caseId)).map(({ subject, at }) => `${caseId} ${subject} ${at}`));
  return isDeepStrictEqual(listed.sort(), owed.sort()) ? [] : ['the list of open moments is not what the cases say'];
}

/** The order in which JSON names things says nothing. */
const isSameJson = (a: string | undefined, b: string | undefined): boolean => a === b || (a !== undefined && b !== undefined && isDeepStrictEqual(JSON.parse(a), JSON.parse(b)));
