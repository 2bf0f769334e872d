import { DatabaseSync } from 'node:sqlite';
import { makeFile } from './make-file';
import { asSqliteFault, faultOfKind, type FilePurpose } from './sqlite-fault';

export type SqliteFileOptions = {
  readonly purpose: FilePurpose;
  /** Number of the file's layout. A file with a higher one was written by a newer release and is left alone. */
  readonly layout: number;
  /** Statements that make the tables; harmless when they are there. */
  readonly schema: string;
};

/** Makes or opens the file in WAL mode, makes its tables, and hands it to `look` before closing it. Throws `SqliteFault`. */
export function prepareSqliteFile<Found>({ purpose, layout, schema }: SqliteFileOptions, look: (database: DatabaseSync) => Found): Found {
  return describingFaults(purpose, () => {
    makeFile(purpose.file);
    const database = new DatabaseSync(purpose.file, { timeout: 5_000 });
    try {
      if (numberAt(database, 'page_count') === 0) database.exec(`PRAGMA application_id = ${markOf(purpose)}`);
      refuseOthers(database, purpose, layout);
      database.exec('PRAGMA journal_mode = WAL');
      database.exec(`BEGIN IMMEDIATE; ${schema}; PRAGMA user_version = ${layout}; COMMIT`);
      return look(database);
    } finally {
      database.close();
    }
  });
}

/** A connection that only reads, beside the writer. Throws `SqliteFault`. */
export function openSqliteReader(purpose: FilePurpose, layout: number): DatabaseSync {
  return describingFaults(purpose, () => {
    const database = new DatabaseSync(purpose.file, { readOnly: true, timeout: 1_000 });
    try {
      database.exec('PRAGMA cache_size = -16000; PRAGMA cell_size_check = ON');
      refuseOthers(database, purpose, layout);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Runs `work` and translates what `node:sqlite` and `node:fs` throw. */
export function describingFaults<Result>(purpose: FilePurpose, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asSqliteFault(error, purpose);
  }
}

function refuseOthers(database: DatabaseSync, purpose: FilePurpose, layout: number): void {
  if (numberAt(database, 'application_id') !== markOf(purpose)) throw faultOfKind('foreign', purpose);
  if (numberAt(database, 'user_version') > layout) throw faultOfKind('newer', purpose);
}

const markOf = ({ mark }: FilePurpose): number => Buffer.from(mark, 'latin1').readInt32BE();

const numberAt = (database: DatabaseSync, pragma: string): number => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
