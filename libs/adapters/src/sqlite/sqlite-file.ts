import { DatabaseSync } from 'node:sqlite';
import { makeFile } from './make-file';
import { asSqliteFault, SqliteFault, type FilePurpose } from './sqlite-fault';

export type SqliteFileOptions = {
  readonly purpose: FilePurpose;
  /** Number of the file's layout. A file with a higher one was written by a newer release and is left alone. */
  readonly layout: number;
  /** Statements that make the tables; harmless when they are there. */
  readonly schema: string;
};

/** Makes or opens the file in WAL mode, makes its tables, and hands it to `look` before closing it. Throws {@link SqliteFault}. */
export function prepareSqliteFile<Found>({ purpose, layout, schema }: SqliteFileOptions, look: (database: DatabaseSync) => Found): Found {
  return describingFaults(purpose, () => {
    makeFile(purpose.file);
    const database = new DatabaseSync(purpose.file, { timeout: 5_000 });
    try {
      refuseNewerLayout(database, purpose, layout);
      database.exec('PRAGMA journal_mode = WAL');
      database.exec(`BEGIN IMMEDIATE; ${schema}; PRAGMA user_version = ${layout}; COMMIT`);
      return look(database);
    } finally {
      database.close();
    }
  });
}

/** A connection that only reads, beside the writer. Throws {@link SqliteFault}. */
export function openSqliteReader(purpose: FilePurpose, layout: number): DatabaseSync {
  return describingFaults(purpose, () => {
    const database = new DatabaseSync(purpose.file, { readOnly: true, timeout: 1_000 });
    database.exec('PRAGMA cache_size = -16000; PRAGMA cell_size_check = ON');
    refuseNewerLayout(database, purpose, layout);
    return database;
  });
}

/** Runs `work` and translates what `node:sqlite` throws. */
export function describingFaults<Result>(purpose: FilePurpose, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asSqliteFault(error, purpose);
  }
}

function refuseNewerLayout(database: DatabaseSync, { file }: FilePurpose, layout: number): void {
  const found = database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (typeof found === 'number' && found > layout)
    throw new SqliteFault('newer', `${file} was written by a newer release of Throughline (layout ${found}, known ${layout}). Run that release.`, 'nothing');
}
