import { randomBytes, type KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { KeyDestroyed, VaultUnavailable, type KeyVault, type StreamKey } from '@throughline/ports';
import { openLockedFile, type LockedFile } from '../sqlite/locked-file';
import { PortFaults } from '../sqlite/port-faults';
import { prepareSqliteFile } from '../sqlite/sqlite-file';
import type { FilePurpose } from '../sqlite/sqlite-fault';
import { openStatementWriter, type Statement } from '../sqlite/statement-writer';
import { RecentKeys } from './recent-keys';
import { keyBytes, masterKeyObject, unwrap, wrap } from './wrapped-key';

export type SqliteKeyVaultOptions = {
  /** Path of the vault: a file of its own, so that it can be backed up apart from the history, and its backups be forgotten earlier. */
  readonly file: string;
  /** 32 bytes that are kept elsewhere. */
  readonly masterKey: Uint8Array;
};

const layout = 1;
/** A key without bytes was destroyed. */
const schema = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS keys (id INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, wrapped BLOB) STRICT`;

const insertKey = 'INSERT INTO keys (stream, wrapped) VALUES (?, ?) ON CONFLICT (stream) DO NOTHING';
const overwriteKey = 'UPDATE keys SET wrapped = zeroblob(length(wrapped)) WHERE stream = ? AND wrapped IS NOT NULL';
const leaveTombstone = 'INSERT INTO keys (stream, wrapped) VALUES (?, NULL) ON CONFLICT (stream) DO UPDATE SET wrapped = NULL';

const pragmas = ['PRAGMA synchronous = FULL; PRAGMA secure_delete = ON', 'PRAGMA cell_size_check = ON; PRAGMA busy_timeout = 1000'];

const recentMax = 10_000;

const vaultFaults = new PortFaults((message, options) => new VaultUnavailable(message, options));

const purposeOf = (file: string): FilePurpose => ({
  file,
  mark: 'TLke',
  name: 'the key vault',
  whenDamaged: 'What was sealed cannot be read without its keys. Stop Throughline, keep a copy of the file, and restore the last backup of the vault.',
});

/**
 * Keys in a SQLite file of their own, each wrapped under the master key, on disk before it is handed out. A destroyed key is overwritten in the file
 * and in its log; what the disk itself keeps of old blocks, and backups, are beyond it.
 * Throws `StoreLocked` when another process has it open, {@link VaultUnavailable} when the file cannot be opened or the master key is not its own.
 */
export async function sqliteKeyVault({ file, masterKey }: SqliteKeyVaultOptions): Promise<KeyVault> {
  const purpose = purposeOf(file);
  const master = masterKeyObject(masterKey);
  return vaultFaults.during(async () => {
    const opened = await openLockedFile({
      purpose,
      layout,
      prepare: () => prepareSqliteFile({ purpose, layout, schema }, (database) => expectMasterKey(database, purpose, master)),
      openWriter: () => openStatementWriter(purpose, pragmas),
    });
    return new SqliteKeyVault(purpose, master, opened);
  });
}

/** A few known bytes lie in the vault under its master key: the wrong one is noticed before a key is made under it. */
function expectMasterKey(database: DatabaseSync, { file }: FilePurpose, master: KeyObject): void {
  const known = 'master key';
  database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(known, wrap(master, known, Buffer.from(known)));
  const value = database.prepare('SELECT value FROM meta WHERE name = ?').get(known)?.['value'];
  if (!unwrap(master, known, value as Uint8Array))
    throw new VaultUnavailable(`The master key is not the one that ${file} was made with. Give the right one: no key in the vault can be read without it.`);
}

class SqliteKeyVault implements KeyVault {
  private readonly recent = new RecentKeys(recentMax);

  constructor(
    private readonly purpose: FilePurpose,
    private readonly master: KeyObject,
    private readonly file: LockedFile<readonly Statement[], void>,
  ) {}

  async keyFor(stream: string): Promise<StreamKey> {
    const known = this.recent.get(stream) ?? this.look(stream);
    if (known === 'destroyed') throw new KeyDestroyed(stream);
    return known ?? this.make(stream);
  }

  async find(stream: string): Promise<StreamKey | undefined> {
    const known = this.recent.get(stream) ?? this.look(stream);
    return known === 'destroyed' ? undefined : known;
  }

  async destroy(stream: string): Promise<void> {
    await this.write([{ sql: overwriteKey, values: [stream] }, { sql: leaveTombstone, values: [stream] }]);
    this.recent.delete(stream);
    // Until then the log still holds the key as it was written.
    const emptied = await vaultFaults.during(() => this.file.writer.checkpoint());
    if (!emptied) throw new VaultUnavailable(`A copy of the key of ${stream} is not erased yet: another program reads ${this.purpose.file}. Try again.`);
  }

  async close(): Promise<void> {
    await this.file.close();
    this.recent.clear();
  }

  /** Of several who make one at once the first wins; all of them read the winner's. */
  private async make(stream: string): Promise<StreamKey> {
    await this.write([{ sql: insertKey, values: [stream, wrap(this.master, stream, randomBytes(keyBytes))] }]);
    const written = this.look(stream);
    if (!written || written === 'destroyed') throw new KeyDestroyed(stream);
    return written;
  }

  /** What the file says, read at once: nothing can be destroyed between the reading and the remembering. */
  private look(stream: string): StreamKey | 'destroyed' | undefined {
    const [row] = vaultFaults.atOnce(() => this.file.reader.rows('SELECT wrapped FROM keys WHERE stream = ?', stream));
    if (!row) return undefined;
    const [wrapped] = row;
    if (wrapped === null) return 'destroyed';
    const bytes = unwrap(this.master, stream, wrapped as Uint8Array);
    if (!bytes) throw new VaultUnavailable(`The key of ${stream} in ${this.purpose.file} is damaged. ${this.purpose.whenDamaged}`);
    const key = { bytes };
    this.recent.set(stream, key);
    return key;
  }

  private write(statements: readonly Statement[]): Promise<void> {
    return vaultFaults.during(() => this.file.writer.submit(statements));
  }
}
