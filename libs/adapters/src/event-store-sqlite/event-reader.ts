import type { SQLInputValue } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { positionOf, sequenceIn, type ReadAllOptions, type ReadStreamOptions, type RecordedEvent } from '@throughline/ports';
import { storeFaults } from '../sqlite/port-faults';
import type { PreparedReader } from '../sqlite/prepared-reader';

/** So many events are read before other work gets its turn. */
const chunk = 500;
const allLimit = 1_000;
const behindTheLast = Number.MAX_SAFE_INTEGER;

const columns = 'position, revision, events.id, type, body, metadata';
const ofStream = `SELECT ${columns} FROM events WHERE stream = (SELECT id FROM streams WHERE name = ?)`;
const forwards = `${ofStream} AND revision >= ? ORDER BY revision LIMIT ?`;
const backwards = `${ofStream} AND revision <= ? ORDER BY revision DESC LIMIT ?`;
const ofAll = `SELECT ${columns}, name FROM events JOIN streams ON streams.id = stream WHERE position > ? ORDER BY position LIMIT ?`;

type EventRow = readonly [position: number, revision: number, id: string, type: string, body: string, metadata: string, stream: string];

/** Reads the history with a connection of its own, on the thread that asks: in short portions, and beside the writer. Throws `StoreUnavailable`. */
export class EventReader {
  constructor(private readonly reader: PreparedReader, readonly epoch: string) {}

  async readStream(stream: string, { direction = 'forwards', from, limit = Infinity }: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    const step = direction === 'forwards' ? 1 : -1;
    const events: RecordedEvent[] = [];
    let next = from ?? (step === 1 ? 0 : behindTheLast);
    for (;;) {
      const rows = this.rows(step === 1 ? forwards : backwards, stream, next, Math.min(chunk, limit - events.length));
      for (const row of rows) events.push(this.recorded(row, stream));
      const last = rows.at(-1);
      if (!last || rows.length < chunk || events.length >= limit) return events;
      next = last[1] + step;
      await setImmediate();
    }
  }

  async readAll({ after, limit = allLimit }: ReadAllOptions = {}): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    let last = after === undefined ? 0 : sequenceIn(this.epoch, after, this.head());
    for (;;) {
      const read = this.readAfter(last, Math.min(chunk, limit - events.length));
      events.push(...read);
      last += read.length;
      if (read.length < chunk || events.length >= limit) return events;
      await setImmediate();
    }
  }

  /** Positions of this store have no gaps. */
  readAfter(sequence: number, limit: number): readonly RecordedEvent[] {
    return this.rows(ofAll, sequence, limit).map((row) => this.recorded(row, row[6]));
  }

  /** Number of the last event, 0 when there is none. */
  head(): number {
    const [row] = storeFaults.atOnce(() => this.reader.rows<readonly [number | null]>('SELECT max(position) FROM events'));
    return row?.[0] ?? 0;
  }

  private recorded([position, revision, id, type, body, metadata]: EventRow, stream: string): RecordedEvent {
    return { id, type, body, metadata, stream, revision, position: positionOf(this.epoch, position) };
  }

  private rows(sql: string, ...values: SQLInputValue[]): readonly EventRow[] {
    return storeFaults.atOnce(() => this.reader.rows<EventRow>(sql, ...values));
  }
}
