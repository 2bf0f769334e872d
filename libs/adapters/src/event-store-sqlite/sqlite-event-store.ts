import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  AppendUnknown, positionOf, refuseMalformedAppend, sequenceOf, StreamMoved,
  type Append, type Appended, type EventStore, type Position, type ReadAllOptions, type ReadStreamOptions, type RecordedEvent,
  type SubscribeOptions, type Subscription,
} from '@throughline/ports';
import { openLockedFile, type LockedFile } from '../sqlite/locked-file';
import { storeFaults } from '../sqlite/port-faults';
import { PreparedReader } from '../sqlite/prepared-reader';
import { prepareSqliteFile } from '../sqlite/sqlite-file';
import { SqliteFault, type FilePurpose } from '../sqlite/sqlite-fault';
import { SqliteWriter } from '../sqlite/sqlite-writer';
import { LogSubscriptions } from '../subscription/log-subscriptions';
// Runs in the writer's thread: named so that the build compiles it too.
import type {} from './append-events.program';
import { committedEvents, decodeOutcomes, encodeAppends, type AppendOutcome } from './appends';
import { makeEpoch, readEpoch } from './epoch';
import { EventReader } from './event-reader';
import { layout, schema } from './layout';

export type SqliteEventStoreOptions = {
  /** Path of the history. `<file>-wal`, `<file>-shm` and `<file>.lock` lie beside it. */
  readonly file: string;
  /** The largest size of the file: a larger history is refused as on a full disk. No bound by default but the disk. */
  readonly bytesMax?: number;
};

const pageBytes = 4_096;

const purposeOf = (file: string): FilePurpose => ({
  file,
  mark: 'TLhi',
  name: 'the history',
  whenDamaged: 'What was acknowledged before is still in the file. Stop Throughline, keep a copy of the file, and restore the last backup.',
});

/**
 * The history in one SQLite file, written by one thread, every answer after the commit that holds it is on disk.
 * Throws `StoreLocked` when another process has it open, `StoreUnavailable` when the file cannot be opened.
 */
export async function sqliteEventStore({ file, bytesMax }: SqliteEventStoreOptions): Promise<EventStore> {
  const purpose = purposeOf(file);
  return storeFaults.during(async () => {
    let epoch = '';
    const opened = await openLockedFile({
      purpose,
      layout,
      prepare: () => {
        epoch = prepareSqliteFile({ purpose, layout, schema }, makeEpoch);
      },
      openWriter: () => openAppendWriter(purpose, bytesMax),
    });
    return new SqliteEventStore(opened, new EventReader(opened.reader, epoch));
  });
}

/** What can be done with a history that belongs to a running server. */
export type ReadOnlyEventStore = Pick<EventStore, 'readStream' | 'readAll' | 'head' | 'epoch' | 'close'>;

/** Opens a history beside its writer, if it has one. Throws `StoreUnavailable`. */
export async function readOnlySqliteEventStore({ file }: Pick<SqliteEventStoreOptions, 'file'>): Promise<ReadOnlyEventStore> {
  const purpose = purposeOf(file);
  const opened = storeFaults.atOnce(() => new PreparedReader(purpose, layout));
  const reader = new EventReader(opened, epochOrClose(opened));
  return {
    epoch: reader.epoch,
    readStream: (stream, options) => reader.readStream(stream, options),
    readAll: (options) => reader.readAll(options),
    head: async () => headOf(reader),
    close: async () => opened.close(),
  };
}

function epochOrClose(opened: PreparedReader): string {
  try {
    return storeFaults.atOnce(() => readEpoch(opened));
  } catch (error) {
    opened.close();
    throw error;
  }
}

function openAppendWriter(purpose: FilePurpose, bytesMax: number | undefined): Promise<SqliteWriter<Append, AppendOutcome>> {
  return SqliteWriter.open<Append, AppendOutcome>({
    purpose,
    program: join(__dirname, 'append-events.program'),
    pragmas: [
      'PRAGMA synchronous = FULL',
      'PRAGMA cache_size = -32000; PRAGMA cell_size_check = ON',
      // Moving the log into the file holds commits up. At 4,000 pages that is 20 ms once in 16 MB; at the usual 1,000, 8 ms four times as often.
      'PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864',
      ...(bytesMax === undefined ? [] : [`PRAGMA max_page_count = ${Math.max(1, Math.floor(bytesMax / pageBytes))}`]),
    ],
    encode: encodeAppends,
    decode: decodeOutcomes,
  });
}

class SqliteEventStore implements EventStore {
  private readonly subscriptions: LogSubscriptions;

  constructor(private readonly file: LockedFile<Append, AppendOutcome>, private readonly reader: EventReader) {
    this.subscriptions = new LogSubscriptions(reader.epoch, {
      readAfter: (sequence, limit) => reader.readAfter(sequence, limit),
      head: () => reader.head(),
      pause: () => setImmediate(),
    });
    file.writer.onCommitted = (appends, outcomes) => this.handOn(appends, outcomes);
  }

  get epoch(): string {
    return this.reader.epoch;
  }

  async append(append: Append): Promise<Appended> {
    refuseMalformedAppend(append);
    const outcome = await this.file.writer.submit(append).catch((cause: unknown) => {
      throw translated(append.stream, cause);
    });
    if (outcome.kind === 'moved') throw new StreamMoved(append.stream, append.expected, outcome.actual < 0 ? 'no-stream' : outcome.actual);
    return { position: positionOf(this.epoch, outcome.last) };
  }

  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]> {
    return this.reader.readStream(stream, options);
  }

  readAll(options?: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    return this.reader.readAll(options);
  }

  async head(): Promise<Position | undefined> {
    return headOf(this.reader);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    return this.subscriptions.add(options);
  }

  close(): Promise<void> {
    return this.file.close(() => this.subscriptions.close());
  }

  private handOn(appends: readonly Append[], outcomes: readonly AppendOutcome[]): void {
    if (!this.subscriptions.followed) return;
    const events = committedEvents(this.epoch, appends, outcomes);
    const [first] = events;
    if (first) this.subscriptions.offer(sequenceOf(first.position), events);
  }
}

function headOf(reader: EventReader): Position | undefined {
  const last = reader.head();
  return last === 0 ? undefined : positionOf(reader.epoch, last);
}

function translated(stream: string, cause: unknown): unknown {
  return cause instanceof SqliteFault && cause.wrote === 'unknown' ? new AppendUnknown(stream, { cause }) : storeFaults.translated(cause);
}
