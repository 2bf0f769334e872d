import type { Seen, View } from '../view';

/**
 * A view in which an event may concern documents that it cannot name: one that it does name tells their keys. A step that ends withdraws its notices, and
 * only what the view has kept about the step tells which these are.
 */
export interface LinkedView<Doc> extends View<Doc> {
  /** Further documents that the event concerns, as one of those named by `keysOf` tells, which is asked as it was before the event. */
  linkedKeysOf(doc: Doc, seen: Seen): readonly string[];
  /** As in any view; `linkedFrom` is the document that told the key, as it was before the event, and is absent where `keysOf` did. */
  evolve(doc: Doc | undefined, seen: Seen, key: string, linkedFrom?: Doc): Doc | undefined;
}

export type ProjectedView = View<unknown> | LinkedView<unknown>;

export const isLinked = (view: ProjectedView): view is LinkedView<unknown> => 'linkedKeysOf' in view;
