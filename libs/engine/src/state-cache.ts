import type { CommandId, Instant } from '@throughline/kernel';

/** A stream folded so far. Only the engine writes it, in the stream's own lane. */
export type Folded<State> = {
  state: State;
  /** -1 before the first event. */
  revision: number;
  hash: string;
  recordedAt: Instant | undefined;
  /** Every command on record that may come again: its digest, and the revision of its first event. */
  readonly commands: Map<CommandId, CommandOnRecord>;
};
export type CommandOnRecord = { readonly digest: string; readonly first: number };

/** The streams folded last, as many as fit. What falls out is folded again when somebody asks. */
export class StateCache {
  readonly #entries = new Map<string, Folded<unknown>>();

  constructor(private readonly entriesMax: number) {}

  get(stream: string): Folded<unknown> | undefined {
    const found = this.#entries.get(stream);
    if (found) {
      this.#entries.delete(stream);
      this.#entries.set(stream, found);
    }
    return found;
  }

  set(stream: string, folded: Folded<unknown>): void {
    this.#entries.delete(stream);
    this.#entries.set(stream, folded);
    if (this.#entries.size <= this.entriesMax) return;
    const oldest = this.#entries.keys().next().value;
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  drop(stream: string): void {
    this.#entries.delete(stream);
  }
}
