import type { Listed, ListOptions, ViewStore } from '@throughline/ports';

export type ViewsBehind = ViewStore & {
  /** From now on every list answers what it would have answered now, for its own range: the views have stopped. */
  stop(): Promise<void>;
  /** From now on lists are read at once and answered when `release` is called. */
  hold(): void;
  release(): void;
};

/** A view store that can be told to fall behind, or to take its time. */
export function viewsBehind(views: ViewStore): ViewsBehind {
  let snapshot: Listed<unknown>['documents'] | undefined;
  let held: PromiseWithResolvers<void> | undefined;

  const stopped = ({ range = {} }: ListOptions, documents: Listed<unknown>['documents']): Listed<unknown> => ({
    documents: documents.filter(({ index }) => {
      const sendAt = String(index['sendAt']);
      return (range.from === undefined || sendAt >= String(range.from)) && (range.until === undefined || sendAt < String(range.until));
    }),
  });

  return {
    open: (shapes) => views.open(shapes),
    write: (batch) => views.write(batch),
    get: (view, key) => views.get(view, key),
    getMany: (view, keys) => views.getMany(view, keys),
    count: (view, options) => views.count(view, options),
    clear: () => views.clear(),
    close: () => views.close(),
    list: async <Value>(view: string, options: ListOptions) => {
      const answer = snapshot ? (stopped(options, snapshot) as Listed<Value>) : await views.list<Value>(view, options);
      await held?.promise;
      return answer;
    },
    stop: async () => {
      snapshot = (await views.list('notices', { order: 2, where: [1] })).documents;
    },
    hold: () => {
      held = Promise.withResolvers();
    },
    release: () => {
      held?.resolve();
      held = undefined;
    },
  };
}
