import { dirname } from 'node:path';

/** Result codes of SQLite (sqlite.org/rescode.html). An extended code carries its family in the lowest byte. */
const families = { busy: 5, locked: 6, readonly: 8, io: 10, damaged: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;
/** The shared memory beside the log could not grow: how a full disk shows itself first on some file systems. */
const sharedMemoryCannotGrow = 4874;

export type FaultKind = 'full' | 'busy' | 'readonly' | 'damaged' | 'disk' | 'cannot-open' | 'foreign' | 'newer' | 'closed' | 'gone' | 'other';

/** Whether what was asked for is surely not in the file: `unknown` after a failed commit on a broken disk, or the loss of the thread. */
export type Wrote = 'nothing' | 'unknown';

/** SQLite, the disk under it or the writer's thread failed. The message says what to do about it. */
export class SqliteFault extends Error {
  override readonly name = 'SqliteFault';
  constructor(
    readonly kind: FaultKind,
    message: string,
    readonly wrote: Wrote,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function faultKindOf(code: number): FaultKind {
  if (code === sharedMemoryCannotGrow) return 'full';
  switch (code & 0xff) {
    case families.busy:
    case families.locked:
      return 'busy';
    case families.readonly:
      return 'readonly';
    case families.io:
      return 'disk';
    case families.damaged:
    case families.notADatabase:
      return 'damaged';
    case families.full:
      return 'full';
    case families.cannotOpen:
      return 'cannot-open';
    default:
      return 'other';
  }
}

/** What a file is to the people who run Throughline, for messages they can act on. */
export type FilePurpose = {
  readonly file: string;
  /** Four letters in the head of the file, so that it is never taken for one of another purpose. */
  readonly mark: string;
  /** As in "the history": begins a sentence after an article. */
  readonly name: string;
  /** A sentence: what to do when the file is damaged. */
  readonly whenDamaged: string;
};

export function faultOfKind(kind: FaultKind, { file, name, whenDamaged }: FilePurpose, cause = '', wrote: Wrote = 'nothing'): SqliteFault {
  const advice: Record<FaultKind, string> = {
    full: `There is no room left for ${name} in ${dirname(file)}. Free some space: the next try then succeeds, nothing was lost.`,
    busy: `Another program holds ${file} (a backup or a database tool?). Close it and try again.`,
    readonly: `${file} or its folder cannot be written to. Give the account that runs Throughline the right to write there.`,
    damaged: `A part of ${name} in ${file} cannot be read. Nothing more is written to it. ${whenDamaged}`,
    disk: `The disk under ${file} failed. Nothing more is written to it until Throughline is started again: check the disk first.`,
    'cannot-open': `${file} cannot be opened. Check that the folder exists and that the account that runs Throughline may write there.`,
    foreign: `${file} is something else than ${name} of Throughline. It is left as it is: give another path.`,
    newer: `${file} was written by a newer release of Throughline. Run that release.`,
    closed: `${file} is closed.`,
    gone: `The thread that writes ${file} is gone. Start Throughline again.`,
    other: `SQLite refused to work on ${file}.`,
  };
  return new SqliteFault(kind, cause === '' ? advice[kind] : `${advice[kind]} (${cause})`, wrote);
}

export const sqliteFault = (code: number, cause: string, purpose: FilePurpose, wrote: Wrote = 'nothing'): SqliteFault =>
  faultOfKind(faultKindOf(code), purpose, `${cause}, code ${code}`, wrote);

const codesOfTheSystem: Readonly<Record<string, number>> = {
  EACCES: families.readonly,
  EPERM: families.readonly,
  EROFS: families.readonly,
  ENOSPC: families.full,
  EDQUOT: families.full,
  EIO: families.io,
  ENOENT: families.cannotOpen,
  EEXIST: families.cannotOpen,
  ENOTDIR: families.cannotOpen,
  EISDIR: families.cannotOpen,
};

/** The same for something thrown by `node:sqlite` or `node:fs`; anything else is given back as it is. */
export function asSqliteFault(error: unknown, purpose: FilePurpose): unknown {
  const { code = '', errcode, message = '' } = error as { code?: string; errcode?: number; message?: string };
  if (code === 'ERR_SQLITE_ERROR') return sqliteFault(errcode ?? 0, message, purpose);
  const known = codesOfTheSystem[code];
  return known === undefined ? error : sqliteFault(known, message, purpose);
}
