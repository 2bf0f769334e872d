export { sqliteViewStore,  } from './sqlite-view-store';
export { StoreLocked } from '../sqlite/exclusive-lock';
