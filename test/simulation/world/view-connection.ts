import { StoreUnavailable, type ViewBatch, type ViewStore } from '@throughline/ports';
import { ProcessDied } from './connection';

/** What becomes of a write: it fails, or the process dies around it, before it was made or after. */
export type WriteTrouble = { readonly what: 'fails' | 'dies'; readonly when: 'before' | 'after' };

/** One process's way to its read models. It ends with the process. */
export class ViewConnection implements ViewStore {
  #dead = false;
  #trouble: WriteTrouble | undefined;

  constructor(private readonly views: ViewStore) {}

  get isDead(): boolean {
    return this.#dead;
  }

  die(): void {
    this.#dead = true;
  }

  troubleNextWrite(trouble: WriteTrouble | undefined): void {
    this.#trouble = trouble;
  }

  async write(batch: ViewBatch): Promise<void> {
    if (this.#dead) throw new ProcessDied();
    const trouble = this.#trouble;
    this.#trouble = undefined;
    if (trouble?.when === 'before') throw this.#fault(trouble);
    await this.views.write(batch);
    if (trouble) throw this.#fault(trouble);
  }

  open: ViewStore['open'] = (shapes) => this.#living(() => this.views.open(shapes));
  get: ViewStore['get'] = (view, key) => this.#living(() => this.views.get(view, key));
  getMany: ViewStore['getMany'] = (view, keys) => this.#living(() => this.views.getMany(view, keys));
  list: ViewStore['list'] = (view, options) => this.#living(() => this.views.list(view, options));
  count: ViewStore['count'] = (view, options) => this.#living(() => this.views.count(view, options));
  clear: ViewStore['clear'] = () => this.#living(() => this.views.clear());

  async close(): Promise<void> {
    this.#dead = true;
  }

  async #living<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#dead) throw new ProcessDied();
    return call();
  }

  #fault({ what }: WriteTrouble): Error {
    if (what === 'fails') return new StoreUnavailable('The views were told to fail.');
    this.#dead = true;
    return new ProcessDied();
  }
}
