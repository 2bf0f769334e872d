import { StoreUnavailable, type Append, type Appended, type EventStore, type ReadAllOptions, type ReadStreamOptions, type RecordedEvent, type SubscribeOptions } from '@throughline/ports';

/** What a dead process throws at whoever still waits for it, as a connection that broke would. */
export class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

/** A process dies around its nth call of the store from now: before the call, or when the call is done and its answer on the way. */
export type Death = { readonly calls: number; readonly when: 'before' | 'after' };

/** One process's way to the history. It ends with the process: what a dead one still wants to do reaches nothing. */
export class Connection implements EventStore {
  #dead = false;
  #death: { left: number; readonly when: Death['when'] } | undefined;
  #readsToFail = 0;

  constructor(private readonly store: EventStore) {}

  get epoch(): string {
    return this.store.epoch;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  die(): void {
    this.#dead = true;
  }

  dieSoon({ calls, when }: Death): void {
    this.#death = { left: calls, when };
  }

  /** A fault that was meant for this process and has not happened yet will not. */
  live(): void {
    this.#death = undefined;
    this.#readsToFail = 0;
  }

  failReads(count: number): void {
    this.#readsToFail = count;
  }

  append(append: Append): Promise<Appended> {
    return this.#call(() => this.store.append(append));
  }

  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]> {
    return this.#call(() => this.#read(() => this.store.readStream(stream, options)));
  }

  readAll(options?: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    return this.#call(() => this.#read(() => this.store.readAll(options)));
  }

  head(): ReturnType<EventStore['head']> {
    return this.#call(() => this.store.head());
  }

  subscribe(options: SubscribeOptions): ReturnType<EventStore['subscribe']> {
    return this.#call(() => this.store.subscribe(options));
  }

  async close(): Promise<void> {
    this.#dead = true;
  }

  #read<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.#readsToFail === 0) return read();
    this.#readsToFail -= 1;
    throw new StoreUnavailable('The store was told not to be readable.');
  }

  async #call<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#dead) throw new ProcessDied();
    const dies = this.#countDown();
    if (dies === 'before') throw this.#end();
    const result = await call();
    if (dies === 'after') throw this.#end();
    if (this.#dead) throw new ProcessDied();
    return result;
  }

  #countDown(): Death['when'] | undefined {
    if (!this.#death) return undefined;
    this.#death.left -= 1;
    return this.#death.left <= 0 ? this.#death.when : undefined;
  }

  #end(): ProcessDied {
    this.#dead = true;
    return new ProcessDied();
  }
}
