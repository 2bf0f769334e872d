import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes sure that the file and its folder exist, survive a loss of power, and, if made here, can be read by their owner only. */
export function makeFile(file: string): void {
  makeFolder(dirname(file));
  if (makeEmptyFile(file)) syncFolder(dirname(file));
}

/** The same for a folder and those above it. */
export function makeFolder(folder: string): void {
  const topmost = mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let made = folder; topmost && made.length >= topmost.length; made = dirname(made)) syncFolder(dirname(made));
}

/** A new name in a folder is durable only once the folder is. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A file that is there is not touched: closing any descriptor of it would drop the locks that SQLite holds on it in this process. */
function makeEmptyFile(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
