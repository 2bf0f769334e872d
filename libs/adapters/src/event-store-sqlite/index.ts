export { readOnlySqliteEventStore, sqliteEventStore, type ReadOnlyEventStore, type SqliteEventStoreOptions } from './sqlite-event-store';
export { StoreLocked } from '../sqlite/exclusive-lock';
