import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { VaultUnavailable } from '@throughline/ports';
import { makeFolder, syncFolder } from '../sqlite/make-file';
import { keyBytes } from './wrapped-key';

/**
 * The master key in a file: 32 bytes in base64. Made, readable by its owner only and on disk, when there is none.
 * Throws {@link VaultUnavailable} when others can read the file, or when it holds anything else.
 */
export function readOrMakeMasterKey(file: string): Uint8Array {
  refuseOthers(file, modeOf(file) ?? makeMasterKey(file));
  return masterKeyFromText(readFileSync(file, 'utf8'), file);
}

/** The master key from a text in base64, as an environment variable holds it. `source` says where it is from. Throws {@link VaultUnavailable}. */
export function masterKeyFromText(text: string, source: string): Uint8Array {
  const base64 = text.trim();
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== keyBytes || bytes.toString('base64') !== base64)
    throw new VaultUnavailable(`${source} does not hold a master key: ${keyBytes} random bytes in base64 (openssl rand -base64 ${keyBytes}).`);
  return bytes;
}

function modeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mode;
}

function refuseOthers(file: string, mode: number): void {
  const others = 0o077;
  // Windows has no such rights: there every file looks open to all.
  if (process.platform !== 'win32' && (mode & others) !== 0)
    throw new VaultUnavailable(`Others can read the master key in ${file}. Take the right from them (chmod 600). If they have read it, it is no secret.`);
}

/** Under another name first, so that no half-written key is ever found; of two who make one at once the first wins. Answers with its mode. */
function makeMasterKey(file: string): number {
  makeFolder(dirname(file));
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(keyBytes).toString('base64')}\n`);
    fsyncSync(descriptor);
    linkUnlessThere(draft, file);
    syncFolder(dirname(file));
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
  return statSync(file).mode;
}

function linkUnlessThere(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
