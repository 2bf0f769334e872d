import type { IndexValue, ListOptions, ViewStore } from '@throughline/ports';

const pageSize = 1_000;

/** All documents of a list, page by page: for lists that are short by nature, or that must be seen whole. */
export async function everyDocument<Value>(views: ViewStore, view: string, options: Pick<ListOptions, 'order' | 'where' | 'range'>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (let after: readonly IndexValue[] | undefined; ; ) {
    const { documents, next } = await views.list<Value>(view, { ...options, limit: pageSize, ...(after ? { after } : {}) });
    found.push(...documents.map(({ value }) => value));
    if (!next) return found;
    after = next;
  }
}
