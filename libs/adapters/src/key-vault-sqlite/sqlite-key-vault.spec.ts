import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { keyVaultContract } from '@throughline/testing/ports';
import { temporaryFolder } from '../testing';
import { sqliteKeyVault, StoreLocked } from '.';

const masterKey = new Uint8Array(32).fill(7);

describe('the SQLite key vault', () => {
  const folder = temporaryFolder();
  keyVaultContract('sqlite', async () => {
    const options = { file: folder.path('keys.db'), masterKey };
    const vault = await sqliteKeyVault(options);
    return {
      vault,
      reopened: async () => {
        await vault.close();
        return sqliteKeyVault(options);
      },
    };
  });
});

const unavailable = (says: string) => ({ name: 'VaultUnavailable', message: expect.stringContaining(says) as string });

describe('a vault in a file', () => {
  const folder = temporaryFolder();
  const file = () => folder.path('keys.db');
  const everyByte = () => Buffer.concat(readdirSync(folder.path('.')).map((name) => readFileSync(folder.path(name))));

  /** A key as it lies in the file. */
  const wrappedKey = (stream: string) => {
    const database = new DatabaseSync(file(), { readOnly: true });
    const wrapped = database.prepare('SELECT wrapped FROM keys WHERE stream = ?').get(stream)?.['wrapped'];
    database.close();
    return wrapped as Uint8Array;
  };

  it('never holds a key in the clear', async () => {
    const vault = await sqliteKeyVault({ file: file(), masterKey });
    const { bytes } = await vault.keyFor('case-1');
    expect(everyByte().includes(bytes)).toBe(false);
    await vault.close();
    expect(everyByte().includes(bytes)).toBe(false);
  });

  it('holds nothing of a destroyed key, wrapped or not, in any of its files', async () => {
    const vault = await sqliteKeyVault({ file: file(), masterKey });
    for (let n = 0; n < 200; n++) await vault.keyFor(`case-${n}`);
    const wrapped = wrappedKey('case-100');
    expect(everyByte().includes(wrapped)).toBe(true);
    await vault.destroy('case-100');
    expect(everyByte().includes(wrapped)).toBe(false);
    expect(everyByte().includes(wrapped.subarray(-32))).toBe(false);
    await vault.close();
  });

  it('says so when another program keeps a destroyed key in the log, and erases it at the next try', async () => {
    const vault = await sqliteKeyVault({ file: file(), masterKey });
    await vault.keyFor('case-1');
    const wrapped = wrappedKey('case-1');
    const backup = new DatabaseSync(file(), { readOnly: true });
    backup.exec('BEGIN; SELECT * FROM keys');
    await expect(vault.destroy('case-1')).rejects.toMatchObject(unavailable('Try again'));
    expect(await vault.find('case-1')).toBeUndefined();
    backup.close();
    await vault.destroy('case-1');
    expect(everyByte().includes(wrapped)).toBe(false);
    await vault.close();
  }, 20_000);

  it('is not opened with another master key, before or after it holds keys', async () => {
    const other = new Uint8Array(32).fill(8);
    await (await sqliteKeyVault({ file: file(), masterKey })).close();
    await expect(sqliteKeyVault({ file: file(), masterKey: other })).rejects.toMatchObject(unavailable('not the one'));
    const vault = await sqliteKeyVault({ file: file(), masterKey });
    await vault.keyFor('case-1');
    await vault.close();
    await expect(sqliteKeyVault({ file: file(), masterKey: other })).rejects.toMatchObject({ name: 'VaultUnavailable' });
  });

  it('is not opened with a master key of another length', async () => {
    await expect(sqliteKeyVault({ file: file(), masterKey: new Uint8Array(16) })).rejects.toMatchObject(unavailable('16 bytes'));
  });

  it('does not hand out a key that was moved to another stream', async () => {
    const vault = await sqliteKeyVault({ file: file(), masterKey });
    await vault.keyFor('case-1');
    const thief = new DatabaseSync(file());
    thief.exec("INSERT INTO keys (stream, wrapped) SELECT 'case-2', wrapped FROM keys WHERE stream = 'case-1'");
    thief.close();
    await expect(vault.find('case-2')).rejects.toMatchObject(unavailable('damaged'));
    await vault.close();
  });

  it('that is no database is left as it is', async () => {
    writeFileSync(file(), 'x'.repeat(10_000));
    await expect(sqliteKeyVault({ file: file(), masterKey })).rejects.toMatchObject(unavailable('backup of the vault'));
    expect(readFileSync(file(), 'utf8')).toBe('x'.repeat(10_000));
  });

  it('is refused to a second process', async () => {
    const vault = await sqliteKeyVault({ file: file(), masterKey });
    await expect(sqliteKeyVault({ file: file(), masterKey })).rejects.toThrow(StoreLocked);
    await vault.close();
  });
});
