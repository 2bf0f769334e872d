import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  AppendUnknown, positionOf, refuseMalformedAppend, sequenceIn, StoreUnavailable, StreamMoved,
  type Append, type Appended, type EventStore, type Position, type ReadAllOptions, type ReadStreamOptions, type RecordedEvent, type SubscribeOptions, type Subscription,
} from '@throughline/ports';
import { takeExclusiveLock } from '../sqlite/exclusive-lock';
import { describingFaults, prepareSqliteFile } from '../sqlite/sqlite-file';
import { SqliteFault, type FilePurpose } from '../sqlite/sqlite-fault';
import { SqliteWriter } from '../sqlite/sqlite-writer';
import type { Flat } from '../sqlite/writer-protocol';
import { LogSubscriptions } from '../subscription/log-subscriptions';
// Runs in the writer's thread: named so that the build compiles it too.
import type {} from './append-events.program';
import { decodeOutcomes, encodeAppends, type AppendOutcome } from './appends';
import { EventReader } from './event-reader';
import { layout, schema } from './layout';
import { makeEpoch } from './meta';

export type SqliteEventStoreOptions = {
  /** Path of the history. `<file>-wal`, `<file>-shm` and `<file>.lock` lie beside it. */
  readonly file: string;
  /** The largest size of the file: a larger history is refused as on a full disk. No bound by default but the disk. */
  readonly bytesMax?: number;
};

const pageBytes = 4_096;

const purposeOf = (file: string): FilePurpose => ({
  file,
  name: 'the history',
  whenDamaged: 'What was acknowledged before is still in the file. Stop Throughline, keep a copy of the file, and restore the last backup.',
});

/**
 * The history in one SQLite file, written by one thread, every answer after the commit that holds it is on disk.
 * Throws `StoreLocked` when another process has it open, {@link StoreUnavailable} when the file cannot be opened.
 */
export async function sqliteEventStore({ file, bytesMax }: SqliteEventStoreOptions): Promise<EventStore> {
  const purpose = purposeOf(file);
  return unavailableAtWorst(async () => {
    const lock = describingFaults(purpose, () => takeExclusiveLock(file));
    try {
      prepareSqliteFile({ purpose, layout, schema }, makeEpoch);
      return await SqliteEventStore.open(purpose, bytesMax, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

/** What can be done with a history that belongs to a running server. */
export type ReadOnlyEventStore = Pick<EventStore, 'readStream' | 'readAll' | 'head' | 'epoch' | 'close'>;

/** Opens a history beside its writer, if it has one. Throws {@link StoreUnavailable}. */
export async function readOnlySqliteEventStore({ file }: Pick<SqliteEventStoreOptions, 'file'>): Promise<ReadOnlyEventStore> {
  return unavailableAtWorst(async () => {
    const reader = new EventReader(purposeOf(file));
    return {
      epoch: reader.epoch,
      readStream: (stream, options) => reader.readStream(stream, options),
      readAll: (options) => reader.readAll(options),
      head: async () => headOf(reader),
      close: async () => reader.close(),
    };
  });
}

class SqliteEventStore implements EventStore {
  private readonly subscriptions: LogSubscriptions;
  private writer: SqliteWriter<Append, AppendOutcome>;

  private constructor(private readonly reader: EventReader, private readonly lock: { release(): void }) {
    this.subscriptions = new LogSubscriptions({
      readAfter: (sequence, limit) => reader.readAfter(sequence, limit),
      head: () => reader.head(),
      pause: () => setImmediate(),
    });
  }

  static async open(purpose: FilePurpose, bytesMax: number | undefined, lock: { release(): void }): Promise<SqliteEventStore> {
    const reader = new EventReader(purpose);
    const store = new SqliteEventStore(reader, lock);
    try {
      store.writer = await SqliteWriter.open<Append, AppendOutcome>({
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
        decode: (answers, appends) => store.committed(answers, appends),
      });
      return store;
    } catch (error) {
      reader.close();
      throw error;
    }
  }

  get epoch(): string {
    return this.reader.epoch;
  }

  async append(append: Append): Promise<Appended> {
    refuseMalformedAppend(append);
    const outcome = await this.writer.submit(append).catch((cause: unknown) => {
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
    return this.subscriptions.add(options.after === undefined ? 0 : sequenceIn(this.epoch, options.after), options);
  }

  async close(): Promise<void> {
    await this.writer.drain();
    await this.subscriptions.close();
    // The writer goes last: only it may move the log into the file, which is then complete by itself.
    this.reader.close();
    await this.writer.close();
    this.lock.release();
  }

  private committed(answers: Flat, appends: readonly Append[]): readonly AppendOutcome[] {
    const outcomes = decodeOutcomes(answers);
    if (this.subscriptions.followed) this.handOn(appends, outcomes);
    return outcomes;
  }

  /** One commit writes its events in the order of its appends, under one position after the other. */
  private handOn(appends: readonly Append[], outcomes: readonly AppendOutcome[]): void {
    const events: RecordedEvent[] = [];
    let first: number | undefined;
    outcomes.forEach((outcome, i) => {
      if (outcome.kind !== 'appended') return;
      const { stream, expected, events: stored } = appends[i] as Append;
      const before = outcome.last - stored.length;
      first ??= before + 1;
      const revision = expected === 'no-stream' ? 0 : expected + 1;
      stored.forEach(({ id, type, body, metadata }, n) =>
        events.push({ id, type, body, metadata, stream, revision: revision + n, position: positionOf(this.epoch, before + 1 + n) }),
      );
    });
    if (first !== undefined) this.subscriptions.offer(first, events);
  }
}

function headOf(reader: EventReader): Position | undefined {
  const last = reader.head();
  return last === 0 ? undefined : positionOf(reader.epoch, last);
}

function translated(stream: string, cause: unknown): unknown {
  if (!(cause instanceof SqliteFault)) return cause;
  return cause.wrote === 'unknown' ? new AppendUnknown(stream, { cause }) : new StoreUnavailable(cause.message, { cause });
}

async function unavailableAtWorst<Store>(open: () => Promise<Store>): Promise<Store> {
  try {
    return await open();
  } catch (cause) {
    throw cause instanceof SqliteFault ? new StoreUnavailable(cause.message, { cause }) : cause;
  }
}
