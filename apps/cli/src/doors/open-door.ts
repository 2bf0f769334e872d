import type { DataFolder } from '@throughline/standalone';
import { Refused } from '../refused';
import type { Surroundings } from '../surroundings';
import { FolderInUse } from '../taskforce.composition';
import { DirectDoor } from './direct-door';
import type { Door } from './door';
import { HttpDoor } from './http-door';
import { runningServer } from './server';
import { tokenToUse } from './token';

/** The door that is there: the running server's, else the folder's own. Throws {@link Refused} where there is none. */
async function openDoor(folder: DataFolder, surroundings: Surroundings): Promise<Door> {
  const token = tokenToUse(folder, surroundings);
  const url = await runningServer(folder);
  if (url !== undefined) return new HttpDoor(url, token);
  try {
    return await DirectDoor.open(folder, token, (fault) => surroundings.err(`${fault.message}\n`));
  } catch (error) {
    if (error instanceof FolderInUse) throw new Refused(`${error.message} It does not answer as a server: wait until it is done, or stop it, then try again.`, { cause: error });
    throw error;
  }
}

/** Does something through the door that is there, and closes it. */
export async function throughDoor<T>(folder: DataFolder, surroundings: Surroundings, act: (door: Door) => Promise<T>): Promise<T> {
  const door = await openDoor(folder, surroundings);
  try {
    return await act(door);
  } finally {
    await door.close();
  }
}
