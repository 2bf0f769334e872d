import { renameSync, rmSync } from 'node:fs';
import type { SQLInputValue } from 'node:sqlite';
import {
  openedShape,
  type Checkpoint, type Listed, type ListOptions, type Position, type ViewBatch, type ViewShape, type ViewStore, type ViewWrite,
} from '@throughline/ports';
import { openLockedFile, type LockedFile } from '../sqlite/locked-file';
import { storeFaults } from '../sqlite/port-faults';
import type { Row } from '../sqlite/prepared-reader';
import { prepareSqliteFile } from '../sqlite/sqlite-file';
import { SqliteFault, type FilePurpose } from '../sqlite/sqlite-fault';
import { openStatementWriter, type Statement } from '../sqlite/statement-writer';
import { dropView, ViewTable } from './view-table';

export type SqliteViewStoreOptions = {
  /** Path of the views. They hold nothing that isn't in the history: the file may be deleted whenever nothing runs. */
  readonly file: string;
};

const layout = 1;
const schema = `
  CREATE TABLE IF NOT EXISTS shapes (name TEXT PRIMARY KEY, shape TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS checkpoint (one INTEGER PRIMARY KEY CHECK (one = 1), position TEXT NOT NULL, hash TEXT NOT NULL) STRICT`;

const saveCheckpoint = 'INSERT OR REPLACE INTO checkpoint (one, position, hash) VALUES (1, ?, ?)';
const forgetCheckpoint: Statement = { sql: 'DELETE FROM checkpoint', values: [] };

const pragmas = [
  'PRAGMA synchronous = NORMAL',
  // Views change pages all over their file. A long log lets many batches share them before they are moved into it: two thirds of the work.
  'PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864',
];

const listLimit = 1_000;

const purposeOf = (file: string): FilePurpose => ({
  file,
  mark: 'TLvi',
  name: 'the views',
  whenDamaged: 'Stop Throughline, delete the file and start again: the views are worked out anew from the history.',
});

/**
 * Views in one SQLite file, written by a thread of its own, read on the thread that asks. Not synced to disk with every batch: a loss of power takes
 * whole batches from the end, each with its checkpoint. A file that is damaged or of a newer release is put aside and made anew.
 * Throws `StoreLocked` when another process has it open, `StoreUnavailable` when it cannot be opened.
 */
export async function sqliteViewStore({ file }: SqliteViewStoreOptions): Promise<ViewStore> {
  const purpose = purposeOf(file);
  return storeFaults.during(async () => {
    const opened = await openLockedFile({
      purpose,
      layout,
      prepare: () => prepareOrMakeAnew(purpose),
      openWriter: () => openStatementWriter(purpose, pragmas),
    });
    return new SqliteViewStore(opened);
  });
}

/** What cannot be used is put aside, not deleted: the path may have been a mistake. */
function prepareOrMakeAnew(purpose: FilePurpose): void {
  try {
    prepareSqliteFile({ purpose, layout, schema }, () => {});
  } catch (error) {
    if (!(error instanceof SqliteFault && (error.kind === 'damaged' || error.kind === 'newer'))) throw error;
    renameSync(purpose.file, `${purpose.file}.unusable`);
    for (const end of ['-wal', '-shm']) rmSync(purpose.file + end, { force: true });
    prepareSqliteFile({ purpose, layout, schema }, () => {});
  }
}

class SqliteViewStore implements ViewStore {
  private shapes: ReadonlyMap<string, ViewShape> = new Map();
  private tables: ReadonlyMap<string, ViewTable> = new Map();

  constructor(private readonly file: LockedFile<readonly Statement[], void>) {}

  async open(shapes: readonly ViewShape[]): Promise<Checkpoint | undefined> {
    const kept = new Map(this.rows('SELECT name, shape FROM shapes').map(([name, shape]) => [String(name), String(shape)]));
    this.shapes = new Map(shapes.map((shape) => [shape.name, shape]));
    this.tables = new Map(shapes.map((shape) => [shape.name, new ViewTable(shape)]));

    const asBefore = shapes.every((shape) => kept.get(shape.name) === JSON.stringify(shape));
    const dropped = [...kept.keys()].filter((name) => !asBefore || !this.shapes.has(name));
    const made = asBefore ? [] : shapes;
    await this.run([...dropped.flatMap(forgetView), ...(asBefore ? [] : [forgetCheckpoint]), ...made.flatMap((shape) => this.makeView(shape))]);
    return this.checkpoint();
  }

  async write({ writes, checkpoint }: ViewBatch): Promise<void> {
    const statements = writes.map((write) => this.statementOf(write));
    await this.run([...statements, { sql: saveCheckpoint, values: [checkpoint.position, checkpoint.hash] }]);
  }

  async get<Value>(view: string, key: string): Promise<Value | undefined> {
    return this.find<Value>(this.table(view).getSql, key);
  }

  async getMany<Value>(view: string, keys: readonly string[]): Promise<ReadonlyMap<string, Value>> {
    const { getSql } = this.table(view);
    const found = new Map<string, Value>();
    for (const key of keys) {
      const value = this.find<Value>(getSql, key);
      if (value !== undefined) found.set(key, value);
    }
    return found;
  }

  async list<Value>(view: string, options: ListOptions): Promise<Listed<Value>> {
    const { limit = listLimit, order } = options;
    const table = this.table(view);
    const { sql, values } = table.list(options, limit + 1);
    const found = this.rows(sql, ...values);
    const documents = found.slice(0, limit).map((row) => table.document<Value>(row));
    const last = documents.at(-1);
    return found.length > limit && last ? { documents, next: table.placeOf(last, order) } : { documents };
  }

  async count(view: string, options: Pick<ListOptions, 'order' | 'where' | 'range'>): Promise<number> {
    const { sql, values } = this.table(view).count(options);
    return Number(this.rows(sql, ...values)[0]?.[0]);
  }

  async clear(): Promise<void> {
    await this.run([...[...this.tables.values()].map((table) => table.clear()), forgetCheckpoint]);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private makeView(shape: ViewShape): readonly Statement[] {
    const rememberShape = { sql: 'INSERT INTO shapes (name, shape) VALUES (?, ?)', values: [shape.name, JSON.stringify(shape)] };
    return [...this.table(shape.name).create(), rememberShape];
  }

  private checkpoint(): Checkpoint | undefined {
    const [row] = this.rows<readonly [string, string]>('SELECT position, hash FROM checkpoint');
    return row && { position: row[0] as Position, hash: row[1] };
  }

  private statementOf(write: ViewWrite): Statement {
    const table = this.table(write.view);
    return write.kind === 'put' ? table.put(write.document) : table.delete(write.key);
  }

  private find<Value>(sql: string, key: string): Value | undefined {
    const [row] = this.rows<readonly [string]>(sql, key);
    return row && (JSON.parse(row[0]) as Value);
  }

  private table(view: string): ViewTable {
    openedShape(this.shapes, view);
    return this.tables.get(view) as ViewTable;
  }

  private run(statements: readonly Statement[]): Promise<void> {
    return storeFaults.during(() => this.file.writer.submit(statements));
  }

  private rows<Found extends Row = Row>(sql: string, ...values: readonly SQLInputValue[]): readonly Found[] {
    return storeFaults.atOnce(() => this.file.reader.rows<Found>(sql, ...values));
  }
}

function forgetView(name: string): readonly Statement[] {
  return [dropView(name), { sql: 'DELETE FROM shapes WHERE name = ?', values: [name] }];
}
