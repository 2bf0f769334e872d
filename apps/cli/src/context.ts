import { findDataFolder, type DataFolder } from '@throughline/standalone';
import { throughDoor } from './doors/open-door';
import type { Door } from './doors/door';
import { openHistory, type History } from './history.composition';
import type { Surroundings } from './surroundings';
import { paintFor, type Paint } from './terminal/paint';

/** What every command is handed: where the taskforce lies and where the program stands. */
export class Context {
  readonly paint: Paint;

  constructor(readonly surroundings: Surroundings, readonly data: string) {
    this.paint = paintFor(surroundings);
  }

  get width(): number {
    return this.surroundings.columns;
  }

  get masterKeyText(): string | undefined {
    return this.surroundings.environment['THROUGHLINE_MASTER_KEY'];
  }

  /** Throws `NoDataFolder` when nobody made one there. */
  get folder(): DataFolder {
    return findDataFolder(this.data);
  }

  async reading<T>(read: (history: History) => Promise<T>): Promise<T> {
    const history = await openHistory(this.folder);
    try {
      return await read(history);
    } finally {
      await history.close();
    }
  }

  writing<T>(write: (door: Door) => Promise<T>): Promise<T> {
    return throughDoor(this.folder, this.surroundings, write);
  }
}
