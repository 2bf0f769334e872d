export { masterKeyFromText, readOrMakeMasterKey } from './master-key';
export { sqliteKeyVault, type SqliteKeyVaultOptions } from './sqlite-key-vault';
export { StoreLocked } from '../sqlite/exclusive-lock';
