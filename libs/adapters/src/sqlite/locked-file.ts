import { takeExclusiveLock } from './exclusive-lock';
import { PreparedReader } from './prepared-reader';
import { describingFaults } from './sqlite-file';
import type { FilePurpose } from './sqlite-fault';
import type { SqliteWriter } from './sqlite-writer';

export type LockedFileOptions<Request, Answer> = {
  readonly purpose: FilePurpose;
  readonly layout: number;
  /** Makes sure that the file and its tables are there. Runs under the lock. */
  prepare(): void;
  openWriter(): Promise<SqliteWriter<Request, Answer>>;
};

/**
 * Opens a file for this process alone: locked, prepared, then with a reader and a writer. Throws `StoreLocked` and `SqliteFault`; then nothing
 * is left open.
 */
export async function openLockedFile<Request, Answer>(options: LockedFileOptions<Request, Answer>): Promise<LockedFile<Request, Answer>> {
  const { purpose, layout, prepare, openWriter } = options;
  const lock = describingFaults(purpose, () => takeExclusiveLock(purpose.file));
  let reader: PreparedReader | undefined;
  try {
    prepare();
    reader = new PreparedReader(purpose, layout);
    return new LockedFile(lock, reader, await openWriter());
  } catch (error) {
    reader?.close();
    lock.release();
    throw error;
  }
}

export class LockedFile<Request, Answer> {
  constructor(private readonly lock: { release(): void }, readonly reader: PreparedReader, readonly writer: SqliteWriter<Request, Answer>) {}

  /** Waits for what was submitted, runs `meanwhile` while it can still be read, and closes. */
  async close(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    await this.writer.drain();
    await meanwhile();
    // The writer goes last: only it may move the log into the file, which is then complete by itself.
    this.reader.close();
    await this.writer.close();
    this.lock.release();
  }
}
