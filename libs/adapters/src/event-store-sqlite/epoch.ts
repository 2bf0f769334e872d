import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { PreparedReader } from '../sqlite/prepared-reader';

const selectEpoch = "SELECT value FROM meta WHERE name = 'epoch'";

/** What tells this history from every other: rolled once, when the file is made. A copy of the file keeps it. */
export function makeEpoch(database: DatabaseSync): string {
  database.prepare("INSERT INTO meta (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING").run(randomBytes(8).toString('hex'));
  return String(database.prepare(selectEpoch).get()?.['value']);
}

export const readEpoch = (reader: PreparedReader): string => String(reader.rows(selectEpoch)[0]?.[0]);
