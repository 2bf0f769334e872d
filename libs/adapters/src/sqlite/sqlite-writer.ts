import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { faultOfKind, sqliteFault, type FaultKind, type FilePurpose, type SqliteFault } from './sqlite-fault';
// Never called from here: named so that the build compiles it too.
import type {} from './sqlite-writer.worker';
import type { Flat, FromWriter, ToWriter, WriterData } from './writer-protocol';

/** So many requests at most share a transaction, so that the first of a rush doesn't wait for the last. */
const requestsMax = 1_024;

/** After these nothing may be written any more: the pages in memory can no longer be believed to be the pages on disk. */
const stopping: readonly FaultKind[] = ['damaged', 'disk'];

export type SqliteWriterOptions<Request, Answer> = {
  readonly purpose: FilePurpose;
  /** Absolute path of the program's file, without its extension: it is the extension of whatever runs now, `.js` or `.ts`. */
  readonly program: string;
  readonly pragmas: readonly string[];
  encode(requests: readonly Request[]): Flat;
  /** One answer for each request, in order. Called once a commit, when it is durable. */
  decode(answers: Flat, requests: readonly Request[]): readonly Answer[];
};

type Waiting<Request, Answer> = { readonly request: Request; resolve(answer: Answer): void; reject(fault: Error): void };

const extension = extname(__filename);

/**
 * The one writer of a file, in a thread of its own. While a commit runs, requests gather; then all of them share the next one. Requests
 * are taken in the order of the calls. Rejects with {@link SqliteFault}.
 */
export class SqliteWriter<Request, Answer> {
  /** Told once a commit, when it is durable, and before those who asked are answered. */
  onCommitted: ((requests: readonly Request[], answers: readonly Answer[]) => void) | undefined;
  private waiting: Waiting<Request, Answer>[] = [];
  private committing: readonly Waiting<Request, Answer>[] | undefined;
  private checkpoints: { resolve(complete: boolean): void; reject(fault: Error): void }[] = [];
  private scheduled = false;
  /** Why nothing is taken any more. */
  private refusal: SqliteFault | undefined;
  private drained: Promise<void> | undefined;
  private idle: (() => void) | undefined;
  private readonly ended: Promise<void>;

  private constructor(private readonly worker: Worker, private readonly options: SqliteWriterOptions<Request, Answer>) {
    worker.on('message', (message: FromWriter) => this.take(message));
    worker.on('error', (error) => this.lose(error));
    this.ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.lose(undefined);
        resolve();
      });
    });
  }

  static async open<Request, Answer>(options: SqliteWriterOptions<Request, Answer>): Promise<SqliteWriter<Request, Answer>> {
    const { purpose, program, pragmas } = options;
    const workerData: WriterData = { file: purpose.file, program: program + extension, pragmas };
    // Node guesses the module type of a .ts file by reading it, and says so each time.
    const execArgv = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
    const worker = new Worker(join(__dirname, `sqlite-writer.worker${extension}`), { workerData, execArgv });
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => reject(faultOfKind('gone', purpose)));
      worker.once('message', (message: FromWriter) => {
        if (message.kind === 'failed') reject(sqliteFault(message.code, message.message, purpose));
        else resolve();
      });
    });
    return new SqliteWriter(worker, options);
  }

  /** Resolves when the commit that carries the request is durable. */
  submit(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.refusal) return reject(this.refusal);
      this.waiting.push({ request, resolve, reject });
      this.schedule();
    });
  }

  /** Moves everything from the log into the file and empties the log. False when a reader was in the way. */
  checkpoint(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.refusal) return reject(this.refusal);
      this.checkpoints.push({ resolve, reject });
      this.post('checkpoint');
    });
  }

  /** Takes no more requests and waits for those it took. */
  drain(): Promise<void> {
    this.refusal ??= faultOfKind('closed', this.options.purpose);
    return (this.drained ??= new Promise((resolve) => {
      this.idle = resolve;
      if (!this.committing && this.waiting.length === 0) resolve();
    }));
  }

  /** Drains, then closes the file. When no other connection is open by then, everything is moved from the log into the file. */
  async close(): Promise<void> {
    await this.drain();
    this.post('close');
    await this.ended;
  }

  private post(message: ToWriter): void {
    this.worker.postMessage(message);
  }

  /** Not at once: what the same turn of the event loop brings (every request read from the sockets) shall share the commit. */
  private schedule(): void {
    if (this.scheduled || this.committing) return;
    this.scheduled = true;
    setImmediate(() => this.flush());
  }

  private flush(): void {
    this.scheduled = false;
    if (this.waiting.length === 0) return;
    this.committing = this.waiting.length > requestsMax ? this.waiting.splice(0, requestsMax) : this.waiting;
    if (this.committing === this.waiting) this.waiting = [];
    this.post(this.options.encode(this.committing.map(({ request }) => request)));
  }

  private take(message: FromWriter): void {
    if (message.kind === 'answer') this.settle(message.answers);
    else if (message.kind === 'checkpointed') this.checkpoints.shift()?.resolve(message.complete);
    else if (message.kind === 'failed') this.fail(message);
  }

  private settle(answers: Flat): void {
    const committed = this.committing ?? [];
    this.committing = undefined;
    const requests = committed.map(({ request }) => request);
    const decoded = this.options.decode(answers, requests);
    this.onCommitted?.(requests, decoded);
    committed.forEach(({ resolve }, i) => resolve(decoded[i] as Answer));
    this.next();
  }

  private fail({ phase, code, message }: Extract<FromWriter, { kind: 'failed' }>): void {
    const fault = sqliteFault(code, message, this.options.purpose);
    if (phase === 'checkpoint') this.checkpoints.shift()?.reject(fault);
    else {
      // A commit that failed on the disk may have reached it: after a restart the log may bring it back.
      const unknown = phase === 'commit' && fault.kind === 'disk';
      for (const { reject } of this.committing ?? []) reject(unknown ? sqliteFault(code, message, this.options.purpose, 'unknown') : fault);
      this.committing = undefined;
    }
    if (stopping.includes(fault.kind)) this.stop(fault);
    if (!this.committing) this.next();
  }

  private next(): void {
    if (this.waiting.length > 0) this.schedule();
    else this.idle?.();
  }

  private stop(fault: SqliteFault): void {
    this.refusal ??= fault;
    const refused = this.waiting;
    this.waiting = [];
    for (const { reject } of refused) reject(fault);
    for (const { reject } of this.checkpoints.splice(0)) reject(fault);
    this.idle?.();
  }

  private lose(cause: unknown): void {
    const why = cause instanceof Error ? cause.message : '';
    const unanswered = this.committing ?? [];
    this.committing = undefined;
    for (const { reject } of unanswered) reject(faultOfKind('gone', this.options.purpose, why, 'unknown'));
    this.stop(faultOfKind('gone', this.options.purpose, why));
  }
}
