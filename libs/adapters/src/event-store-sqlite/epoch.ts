import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@throughline/ports';
import { storeFaults } from '../sqlite/port-faults';
import type { PreparedReader } from '../sqlite/prepared-reader';
import type { FilePurpose } from '../sqlite/sqlite-fault';

const selectEpoch = "SELECT value FROM meta WHERE name = 'epoch'";

/** What tells this history from every other: rolled once, when the file is made. A copy of the file keeps it. */
export function makeEpoch(database: DatabaseSync): string {
  database.prepare("INSERT INTO meta (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING").run(randomBytes(8).toString('hex'));
  return String(database.prepare(selectEpoch).get()?.['value']);
}

/** Throws `StoreUnavailable` when the file is no history. */
export function readEpoch(reader: PreparedReader, { file }: FilePurpose): string {
  const [row] = storeFaults.atOnce(() => reader.rows<readonly [string]>(selectEpoch));
  if (!row) throw new StoreUnavailable(`${file} is not the history of a Throughline store.`);
  return row[0];
}
