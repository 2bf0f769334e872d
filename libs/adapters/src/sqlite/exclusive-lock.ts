import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFile } from './make-file';
import { faultKindOf } from './sqlite-fault';

/** Another process, or this one, already has the file open for writing. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
  constructor(readonly file: string, options?: ErrorOptions) {
    super(`Throughline is already running on the folder ${dirname(file)}. Stop the other one first, or give this one a folder of its own.`, options);
  }
}

/**
 * Holds `<file>.lock` until `release`. The lock is SQLite's own on an empty database: the operating system takes it back when the process
 * ends, however it ends, so there is no stale lock. It is a file of its own because locking the data file would shut readers out.
 * Throws {@link StoreLocked}.
 */
export function takeExclusiveLock(file: string): { release(): void } {
  const lockFile = `${file}.lock`;
  makeFile(lockFile);
  const lock = new DatabaseSync(lockFile, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw faultKindOf((cause as { errcode?: number }).errcode ?? 0) === 'busy' ? new StoreLocked(file, { cause }) : cause;
  }
  return { release: () => lock.isOpen && lock.close() };
}
