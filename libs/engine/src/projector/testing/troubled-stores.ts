import type { EventStore, RecordedEvent, SubscribeOptions, Subscription, ViewBatch, ViewStore } from '@throughline/ports';

/** A view store whose next writes can be held up or fail, before or after they were made. */
export class TroubledViewStore implements ViewStore {
  readonly batches: ViewBatch[] = [];
  #failure: { readonly fault: Error; readonly afterwards: boolean } | undefined;
  #held: PromiseWithResolvers<void> | undefined;
  #begun: PromiseWithResolvers<void> | undefined;

  constructor(private readonly inner: ViewStore) {}

  failNextWrite(fault: Error, { afterwards = false } = {}): void {
    this.#failure = { fault, afterwards };
  }

  /** The next write waits until the answer is called. `begun` resolves when it waits. */
  holdNextWrite(): { readonly begun: Promise<void>; release(): void } {
    const held = (this.#held = Promise.withResolvers<void>());
    const begun = (this.#begun = Promise.withResolvers<void>());
    return { begun: begun.promise, release: () => held.resolve() };
  }

  async write(batch: ViewBatch): Promise<void> {
    this.batches.push(batch);
    const [failure, held] = [this.#failure, this.#held];
    this.#failure = undefined;
    this.#held = undefined;
    this.#begun?.resolve();
    await held?.promise;
    if (failure && !failure.afterwards) throw failure.fault;
    await this.inner.write(batch);
    if (failure) throw failure.fault;
  }

  open: ViewStore['open'] = (shapes) => this.inner.open(shapes);
  get: ViewStore['get'] = (view, key) => this.inner.get(view, key);
  getMany: ViewStore['getMany'] = (view, keys) => this.inner.getMany(view, keys);
  list: ViewStore['list'] = (view, options) => this.inner.list(view, options);
  count: ViewStore['count'] = (view, options) => this.inner.count(view, options);
  clear: ViewStore['clear'] = () => this.inner.clear();
  close: ViewStore['close'] = () => this.inner.close();
}

/** A history whose subscriptions can be cut off or refused. */
export class TroubledEventStore {
  readonly subscribed: SubscribeOptions[] = [];
  #refusals: Error[] = [];

  constructor(private readonly inner: EventStore) {}

  get epoch(): string {
    return this.inner.epoch;
  }

  readStream: EventStore['readStream'] = (stream, options) => this.inner.readStream(stream, options);

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const refusal = this.#refusals.shift();
    if (refusal) throw refusal;
    let cut = false;
    const onEvents = (events: readonly RecordedEvent[]) => (cut ? undefined : options.onEvents(events));
    this.subscribed.push({ ...options, onLost: (cause) => {
      cut = true;
      options.onLost(cause);
    } });
    return this.inner.subscribe({ ...options, onEvents });
  }

  refuse(...faults: readonly Error[]): void {
    this.#refusals.push(...faults);
  }

  /** The last subscription hands over nothing more. */
  cut(cause: Error): void {
    this.subscribed.at(-1)?.onLost(cause);
  }
}
