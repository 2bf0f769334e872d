import type { ViewStore } from '@throughline/ports';

/** A view store whose documents can be looked at all together, those of views that no list shows too. */
export class WatchedViewStore implements ViewStore {
  readonly #documents = new Map<string, string>();

  constructor(private readonly views: ViewStore) {}

  /** As JSON, by view and key. */
  get documents(): ReadonlyMap<string, string> {
    return this.#documents;
  }

  write: ViewStore['write'] = async (batch) => {
    await this.views.write(batch);
    for (const write of batch.writes) {
      if (write.kind === 'put') this.#documents.set(`${write.view} at ${write.document.key}`, JSON.stringify(write.document));
      else this.#documents.delete(`${write.view} at ${write.key}`);
    }
  };

  clear: ViewStore['clear'] = async () => {
    await this.views.clear();
    this.#documents.clear();
  };

  open: ViewStore['open'] = (shapes) => this.views.open(shapes);
  get: ViewStore['get'] = (view, key) => this.views.get(view, key);
  getMany: ViewStore['getMany'] = (view, keys) => this.views.getMany(view, keys);
  list: ViewStore['list'] = (view, options) => this.views.list(view, options);
  count: ViewStore['count'] = (view, options) => this.views.count(view, options);
  close: ViewStore['close'] = () => this.views.close();
}
