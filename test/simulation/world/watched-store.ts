import type { Append, Appended, EventStore, ReadAllOptions, ReadStreamOptions, RecordedEvent, SubscribeOptions } from '@throughline/ports';

/** A store that tells of every event that has become part of its history, whoever hears of it otherwise. */
export class WatchedStore implements EventStore {
  constructor(private readonly store: EventStore, private readonly onWritten: (event: RecordedEvent) => void) {}

  get epoch(): string {
    return this.store.epoch;
  }

  async append(append: Append): Promise<Appended> {
    const { stream, expected, events } = append;
    const place = { from: expected === 'no-stream' ? 0 : expected + 1, limit: events.length };
    const before = await this.store.readStream(stream, place);
    try {
      return await this.store.append(append);
    } finally {
      if (before.length === 0) (await this.store.readStream(stream, place)).forEach(this.onWritten);
    }
  }

  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]> {
    return this.store.readStream(stream, options);
  }

  readAll(options?: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    return this.store.readAll(options);
  }

  head(): ReturnType<EventStore['head']> {
    return this.store.head();
  }

  subscribe(options: SubscribeOptions): ReturnType<EventStore['subscribe']> {
    return this.store.subscribe(options);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
