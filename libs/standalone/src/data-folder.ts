import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a standalone taskforce lives on disk. Each file is one thing, and only `history.db` may not be lost with the keys that open it. */
export type DataFolder = {
  readonly folder: string;
  readonly taskforceId: string;
  readonly historyFile: string;
  readonly viewsFile: string;
  readonly keysFile: string;
  readonly masterKeyFile: string;
  /** Where a running server says how to reach it. */
  readonly serverFile: string;
  /** Bearer token of the operator that `init` made; only its owner may read it. */
  readonly operatorTokenFile: string;
  /** Outside the folder, so that a restored copy of the folder does not bring it along. */
  readonly runMarkerFile: string;
};

type Identity = { readonly taskforceId: string; readonly madeAt: string };

const identityFile = 'taskforce.json';

export class NoDataFolder extends Error {
  override readonly name = 'NoDataFolder';
  constructor(folder: string) {
    super(`${folder} holds no taskforce. Make one with: throughline init --data ${folder}`);
  }
}

/** Makes the folder, readable by its owner only, and the taskforce's identity in it. A folder that has one already is left as it is. */
export function makeDataFolder(path: string, madeAt: string): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, identityFile);
  if (!existsSync(file)) {
    const identity: Identity = { taskforceId: randomUUID(), madeAt };
    writeFileSync(file, `${JSON.stringify(identity, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return findDataFolder(folder);
}

/** Throws {@link NoDataFolder} when nobody made one there. */
export function findDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  const file = join(folder, identityFile);
  if (!existsSync(file)) throw new NoDataFolder(folder);
  const { taskforceId } = JSON.parse(readFileSync(file, 'utf8')) as Identity;
  return {
    folder,
    taskforceId,
    historyFile: join(folder, 'history.db'),
    viewsFile: join(folder, 'views.db'),
    keysFile: join(folder, 'keys.db'),
    masterKeyFile: join(folder, 'master.key'),
    serverFile: join(folder, 'server.json'),
    operatorTokenFile: join(folder, 'operator.token'),
    runMarkerFile: join(stateFolder(), `${taskforceId}.run.json`),
  };
}

/** The machine's own memory of what ran on it (XDG Base Directory: state), or where the operator says. */
function stateFolder(): string {
  const folder = process.env['THROUGHLINE_STATE'] ?? join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'throughline');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');
