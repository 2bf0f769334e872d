import { readOnlySqliteEventStore, type ReadOnlyEventStore } from '@throughline/adapters/event-store-sqlite';
import type { DataFolder } from '@throughline/standalone';

export type History = ReadOnlyEventStore;

/** The history for reading, beside a running server if there is one. Throws `StoreUnavailable`. */
export const openHistory = ({ historyFile }: Pick<DataFolder, 'historyFile'>): Promise<History> => readOnlySqliteEventStore({ file: historyFile });
