import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { positionOf, sequenceIn, StoreUnavailable, type ReadAllOptions, type ReadStreamOptions, type RecordedEvent } from '@throughline/ports';
import { describingFaults, openSqliteReader } from '../sqlite/sqlite-file';
import { SqliteFault, type FilePurpose } from '../sqlite/sqlite-fault';
import { layout } from './layout';
import { readEpoch } from './meta';

/** So many events are read before other work gets its turn. */
const chunk = 500;
const allLimit = 1_000;

const columns = 'position, revision, events.id, type, body, metadata';
const behindTheLast = Number.MAX_SAFE_INTEGER;

type Row = readonly [position: number, revision: number, id: string, type: string, body: string, metadata: string, stream: string];

/** Reads the history with a connection of its own, on the thread that asks: short, and beside the writer. */
export class EventReader {
  readonly epoch: string;
  private readonly database: DatabaseSync;
  private readonly forwards: StatementSync;
  private readonly backwards: StatementSync;
  private readonly all: StatementSync;
  private readonly last: StatementSync;

  /** Throws {@link SqliteFault}. */
  constructor(private readonly purpose: FilePurpose) {
    this.database = openSqliteReader(purpose, layout);
    try {
      this.epoch = describingFaults(purpose, () => readEpoch(this.database, purpose));
      const ofStream = `SELECT ${columns} FROM events WHERE stream = (SELECT id FROM streams WHERE name = ?)`;
      this.forwards = this.prepare(`${ofStream} AND revision >= ? ORDER BY revision LIMIT ?`);
      this.backwards = this.prepare(`${ofStream} AND revision <= ? ORDER BY revision DESC LIMIT ?`);
      this.all = this.prepare(`SELECT ${columns}, name FROM events JOIN streams ON streams.id = stream WHERE position > ? ORDER BY position LIMIT ?`);
      this.last = this.prepare('SELECT max(position) FROM events');
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  async readStream(stream: string, { direction = 'forwards', from, limit = Infinity }: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    const step = direction === 'forwards' ? 1 : -1;
    const events: RecordedEvent[] = [];
    let next = from ?? (step === 1 ? 0 : behindTheLast);
    for (;;) {
      const wanted = Math.min(chunk, limit - events.length);
      const rows = this.rows(step === 1 ? this.forwards : this.backwards, stream, next, wanted);
      for (const row of rows) events.push(this.recorded(row, stream));
      const last = rows.at(-1);
      if (!last || rows.length < chunk || events.length >= limit) return events;
      next = last[1] + step;
      await setImmediate();
    }
  }

  async readAll({ after, limit = allLimit }: ReadAllOptions = {}): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    let last = after === undefined ? 0 : sequenceIn(this.epoch, after);
    for (;;) {
      const wanted = Math.min(chunk, limit - events.length);
      const read = this.readAfter(last, wanted);
      events.push(...read);
      last += read.length;
      if (read.length < chunk || events.length >= limit) return events;
      await setImmediate();
    }
  }

  /** Positions of this store have no gaps. */
  readAfter(sequence: number, limit: number): readonly RecordedEvent[] {
    return this.rows(this.all, sequence, limit).map((row) => this.recorded(row, row[6]));
  }

  /** Number of the last event, 0 when there is none. */
  head(): number {
    const [row] = this.rows(this.last);
    return row?.[0] ?? 0;
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  private recorded([position, revision, id, type, body, metadata]: Row, stream: string): RecordedEvent {
    return { id, type, body, metadata, stream, revision, position: positionOf(this.epoch, position) };
  }

  private prepare(sql: string): StatementSync {
    return describingFaults(this.purpose, () => {
      const statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    });
  }

  private rows(statement: StatementSync, ...values: SQLInputValue[]): readonly Row[] {
    if (!this.database.isOpen) throw new StoreUnavailable(`${this.purpose.file} is closed.`);
    try {
      return describingFaults(this.purpose, () => statement.all(...values) as unknown as readonly Row[]);
    } catch (cause) {
      throw cause instanceof SqliteFault ? new StoreUnavailable(cause.message, { cause }) : cause;
    }
  }
}
