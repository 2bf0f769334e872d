import {
  AppendUnknown, positionOf, refuseMalformedAppend, sequenceIn, StoreUnavailable, StreamMoved,
  type Append, type Appended, type EventStore, type ExpectedRevision, type Position, type ReadAllOptions, type ReadStreamOptions, type RecordedEvent,
  type SubscribeOptions, type Subscription,
} from '@throughline/ports';
import { LogSubscriptions } from '../subscription/log-subscriptions';

/**
 * What goes wrong with an append. `unavailable`: nothing is written and the store says so. `request-lost`: nothing is written and nobody knows.
 * `answer-lost`: it is written and nobody knows.
 */
export type AppendFault = 'unavailable' | 'request-lost' | 'answer-lost';

export type MemoryEventStoreOptions = {
  /** What tells this store from others. */
  readonly epoch?: string;
  /** Asked once for each append, in the order of the calls. A planned list is `() => planned.shift()`. */
  readonly faults?: (append: Append) => AppendFault | undefined;
};

/** A history that ends with the process. Nothing in it waits for time or chance. */
export function memoryEventStore({ epoch = 'memory', faults = () => undefined }: MemoryEventStoreOptions = {}): EventStore {
  return new MemoryEventStore(epoch, faults);
}

class MemoryEventStore implements EventStore {
  private readonly all: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private closed = false;
  private readonly subscriptions: LogSubscriptions;

  constructor(readonly epoch: string, private readonly faults: (append: Append) => AppendFault | undefined) {
    this.subscriptions = new LogSubscriptions(epoch, {
      readAfter: (sequence, limit) => this.all.slice(sequence, sequence + limit),
      head: () => this.all.length,
      pause: () => Promise.resolve(),
    });
  }

  async append(append: Append): Promise<Appended> {
    refuseMalformedAppend(append);
    this.refuseClosed();
    const fault = this.faults(append);
    if (fault === 'unavailable') throw new StoreUnavailable('The store was told to be unavailable.');
    if (fault === 'request-lost') throw new AppendUnknown(append.stream);
    const position = this.repeated(append) ?? this.write(append);
    if (fault === 'answer-lost') throw new AppendUnknown(append.stream);
    return { position };
  }

  async readStream(stream: string, { direction = 'forwards', from, limit = Infinity }: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    this.refuseClosed();
    const history = this.streams.get(stream) ?? [];
    const events = direction === 'forwards' ? history.slice(from ?? 0) : history.slice(0, (from ?? history.length) + 1).toReversed();
    return events.slice(0, limit);
  }

  async readAll({ after, limit = 1_000 }: ReadAllOptions = {}): Promise<readonly RecordedEvent[]> {
    this.refuseClosed();
    const first = after === undefined ? 0 : sequenceIn(this.epoch, after, this.all.length);
    return this.all.slice(first, first + limit);
  }

  async head(): Promise<Position | undefined> {
    this.refuseClosed();
    return this.all.at(-1)?.position;
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    this.refuseClosed();
    return this.subscriptions.add(options);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.subscriptions.close();
  }

  /** The position of an append whose events are all there, behind the same revision. */
  private repeated({ stream, expected, events }: Append): Position | undefined {
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const there = this.streams.get(stream)?.slice(first, first + events.length) ?? [];
    return there.length === events.length && there.every(({ id }, i) => id === events[i]?.id) ? there.at(-1)?.position : undefined;
  }

  private write({ stream, expected, events }: Append): Position {
    const history = this.streams.get(stream) ?? [];
    const actual: ExpectedRevision = history.length === 0 ? 'no-stream' : history.length - 1;
    if (actual !== expected) throw new StreamMoved(stream, expected, actual);

    const before = this.all.length;
    const recorded = events.map(({ id, type, body, metadata }, i) =>
      ({ id, type, body, metadata, stream, revision: history.length + i, position: positionOf(this.epoch, before + 1 + i) }));
    history.push(...recorded);
    this.streams.set(stream, history);
    this.all.push(...recorded);
    this.subscriptions.offer(before + 1, recorded);
    return positionOf(this.epoch, this.all.length);
  }

  private refuseClosed(): void {
    if (this.closed) throw new StoreUnavailable('The store is closed.');
  }
}
