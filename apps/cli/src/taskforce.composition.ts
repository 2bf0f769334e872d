import { systemClock } from '@throughline/adapters/clock-system';
import { StoreLocked } from '@throughline/adapters/event-store-sqlite';
import { openStandalone, type DataFolder, type Standalone } from '@throughline/standalone';

/** A process runs on the folder already. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** Runs the taskforce of a folder in this process, until it is closed. Throws {@link FolderInUse}, and what `openStandalone` throws. */
export async function openTaskforce(folder: DataFolder, onFault: (fault: Error) => void): Promise<Standalone> {
  try {
    return await openStandalone(folder, { clock: systemClock(), onFault });
  } catch (error) {
    if (error instanceof StoreLocked) throw new FolderInUse(`A process is running on ${folder.folder}.`, { cause: error });
    throw error;
  }
}
