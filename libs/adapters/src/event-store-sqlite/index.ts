export { readOnlySqliteEventStore, sqliteEventStore, type ReadOnlyEventStore,  } from './sqlite-event-store';
export { StoreLocked } from '../sqlite/exclusive-lock';
