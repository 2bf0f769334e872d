import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

/**
 * What crosses the thread boundary: one flat list of texts, numbers and bytes for a whole batch. Cloning such a list costs the main thread
 * about 2 µs for an append; objects cost 11 to 14, one joined text or an encoded buffer 3.
 */
export type Flat = readonly SQLInputValue[];

/** A program runs inside the writer's thread. It is a file of its own with `node:` imports only, exporting `program`. */
export type WriterProgram = (database: DatabaseSync) => RunningProgram;

export interface RunningProgram {
  /** Does what the batch says inside a transaction that is already open, and answers as the adapter that wrote the batch expects. */
  run(batch: Flat): Flat;
  /** The transaction was rolled back: whatever the program remembers of the file may be wrong. */
  forget(): void;
}

export type WriterData = {
  readonly file: string;
  /** Absolute path of the program's file. */
  readonly program: string;
  /** Statements for this connection, run in order once it is open. */
  readonly pragmas: readonly string[];
};

/** A batch is posted bare. The other two are done between batches. */
export type ToWriter = Flat | 'checkpoint' | 'close';

export type WriterPhase = 'open' | 'work' | 'commit' | 'checkpoint';

/** `answer` to a batch, once its commit is durable. `failed`: it was rolled back, or, when `phase` is `commit`, perhaps not. */
export type FromWriter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answers: Flat }
  | { readonly kind: 'checkpointed'; readonly complete: boolean }
  | { readonly kind: 'failed'; readonly phase: WriterPhase; readonly code: number; readonly message: string };
