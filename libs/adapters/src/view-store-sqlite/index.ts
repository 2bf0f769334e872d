export { sqliteViewStore, type SqliteViewStoreOptions } from './sqlite-view-store';
export { StoreLocked } from '../sqlite/exclusive-lock';
