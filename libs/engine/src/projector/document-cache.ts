import { KeyFilter } from './key-filter';

/** A document in memory. `doc` is undefined where the view has none under the key. */
export type CachedDocument = {
  readonly key: string;
  doc: unknown;
  /** Not the same as in the view store, and not on its way there. */
  changed: boolean;
  /** On its way to the view store: what is read from there meanwhile may be older. */
  writing: boolean;
};

/**
 * The documents of one view that were used last, and all that the view store does not hold yet: these are never forgotten. Two generations, of which the
 * older is forgotten whole, so that using a document again costs one look.
 */
export class DocumentCache {
  #recent = new Map<string, CachedDocument>();
  #older = new Map<string, CachedDocument>();
  #changed: CachedDocument[] = [];
  /** Keys of what was forgotten; undefined where the view store may hold documents that were never here. */
  readonly #forgotten: KeyFilter | undefined;

  /** `isWhole`: the view store holds no document yet. Then whatever was never here is nowhere, and need not be looked for. */
  constructor(private readonly documentsKept: number, isWhole = false) {
    this.#forgotten = isWhole ? new KeyFilter() : undefined;
  }

  /** Undefined when it has to be looked for in the view store. */
  get(key: string): CachedDocument | undefined {
    const recent = this.#recent.get(key);
    if (recent) return recent;
    const older = this.#older.get(key);
    if (older) this.#recent.set(key, older);
    else if (this.#forgotten && !this.#forgotten.mayHold(key)) return this.add(key, undefined);
    return older;
  }

  add(key: string, doc: unknown): CachedDocument {
    const cached = { key, doc, changed: false, writing: false };
    this.#recent.set(key, cached);
    return cached;
  }

  change(cached: CachedDocument, doc: unknown): void {
    cached.doc = doc;
    if (cached.changed) return;
    cached.changed = true;
    this.#changed.push(cached);
  }

  get changed(): number {
    return this.#changed.length;
  }

  /** What has changed since it was last asked, now on its way to the view store. */
  takeChanged(): readonly CachedDocument[] {
    const taken = this.#changed;
    this.#changed = [];
    for (const cached of taken) {
      cached.changed = false;
      cached.writing = true;
    }
    return taken;
  }

  /** Forgets what was not used for long. Not while somebody holds what `get` answered. */
  forgetOldest(): void {
    if (this.#recent.size <= this.documentsKept / 2) return;
    for (const [key, cached] of this.#older) {
      if (cached.changed || cached.writing) this.#recent.set(key, cached);
      else if (this.#forgotten && !this.#recent.has(key)) this.#forgotten.add(key);
    }
    this.#older = this.#recent;
    this.#recent = new Map();
  }
}
