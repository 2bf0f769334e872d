import { sqliteEventStore, StoreLocked } from '@throughline/adapters/event-store-sqlite';
import { sqliteViewStore } from '@throughline/adapters/view-store-sqlite';
import { rebuildViews, type RebuildOptions } from '@throughline/engine';
import type { DataFolder } from '@throughline/standalone';
import { allViews, lift } from '@throughline/taskforce';
import { FolderInUse } from './taskforce.composition';

/** Builds every view of a folder anew from its history, alone on the folder. Throws {@link FolderInUse}, and what `rebuildViews` throws. */
export async function rebuildViewsOf({ folder, historyFile, viewsFile }: DataFolder, onProgress: RebuildOptions['onProgress']): Promise<void> {
  const opened: { close(): Promise<void> }[] = [];
  try {
    const store = await sqliteEventStore({ file: historyFile });
    opened.push(store);
    const viewStore = await sqliteViewStore({ file: viewsFile });
    opened.push(viewStore);
    await rebuildViews({ store, viewStore, views: allViews, lift, ...(onProgress ? { onProgress } : {}) });
  } catch (error) {
    if (error instanceof StoreLocked) throw new FolderInUse(`A process is running on ${folder}.`, { cause: error });
    throw error;
  } finally {
    for (const one of opened.reverse()) await one.close();
  }
}
