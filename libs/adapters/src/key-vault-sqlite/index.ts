export { masterKeyFromText, readOrMakeMasterKey } from './master-key';
export { sqliteKeyVault,  } from './sqlite-key-vault';
export { StoreLocked } from '../sqlite/exclusive-lock';
