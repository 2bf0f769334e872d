import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { SqliteFault, type FilePurpose } from '../sqlite/sqlite-fault';

/** What a store knows about itself, beside its history. */
export function readMeta(database: DatabaseSync, name: string): string | undefined {
  const value = database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'];
  return value === undefined ? undefined : String(value);
}

export function writeMeta(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value);
}

/** Rolled once, when the file is made. A copy of the file keeps it. */
export function makeEpoch(database: DatabaseSync): void {
  if (readMeta(database, 'epoch') === undefined) writeMeta(database, 'epoch', randomBytes(8).toString('hex'));
}

export function readEpoch(database: DatabaseSync, { file }: FilePurpose): string {
  const epoch = readMeta(database, 'epoch');
  if (epoch === undefined) throw new SqliteFault('other', `${file} is not the history of a Throughline store.`, 'nothing');
  return epoch;
}
