import { existsSync } from 'node:fs';
import { masterKeyFromText, readOrMakeMasterKey, sqliteKeyVault, StoreLocked } from '@throughline/adapters/key-vault-sqlite';
import type { KeyVault } from '@throughline/ports';
import type { DataFolder } from '@throughline/standalone';

/** The vault of a folder, for whoever has its master key. Undefined where the key is not there, or while a running server holds the vault. */
export async function openVault({ keysFile, masterKeyFile }: DataFolder, masterKeyText: string | undefined): Promise<KeyVault | undefined> {
  if (!existsSync(keysFile) || (masterKeyText === undefined && !existsSync(masterKeyFile))) return undefined;
  const masterKey = masterKeyText === undefined ? readOrMakeMasterKey(masterKeyFile) : masterKeyFromText(masterKeyText, 'THROUGHLINE_MASTER_KEY');
  try {
    return await sqliteKeyVault({ file: keysFile, masterKey });
  } catch (error) {
    if (error instanceof StoreLocked) return undefined;
    throw error;
  }
}
