import { statSync } from 'node:fs';
import { sequenceOf } from '@throughline/ports';
import type { DataFolder } from '@throughline/standalone';
import type { TaskforceStatus } from '@throughline/taskforce';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { runningServer } from '../../doors/server';
import { counted } from '../../words/in-words';

/** What the server answers whoever runs the machine: counts, about nobody. */
type Readiness = Omit<TaskforceStatus, 'faults'> & { readonly faults: number };

/** How the taskforce is: from its server while one runs, else from its files. Counts only. */
export async function showStatus(context: Context): Promise<Answer> {
  const { folder } = context;
  const url = await runningServer(folder);
  return url === undefined ? statusOfFiles(context) : statusOfServer(context, url);
}

async function statusOfServer({ paint }: Context, url: string): Promise<Answer> {
  const readiness = (await (await fetch(`${url}/readyz`)).json()) as Readiness;
  const { ready, muted, clockTrusted, eventsPosition, viewsPosition, remindersPending, faults } = readiness;
  const behind = numberOf(eventsPosition) - numberOf(viewsPosition);
  const row = (name: string, value: string): string => `${paint(name.padEnd(12), 'dim')}${value}`;
  return {
    data: { server: url, ...readiness },
    text: [
      row('server', `${url}, ${ready ? paint('ready', 'green') : paint('not ready yet', 'yellow')}`),
      row('history', counted(numberOf(eventsPosition), 'event')),
      row('views', behind <= 0 ? 'up to date' : `${counted(behind, 'event')} behind`),
      row('reminders', `${counted(remindersPending, 'moment')} to come`),
      row('clock', clockTrusted ? 'trusted' : paint('in doubt: statutory misses wait until an operator confirms it', 'yellow')),
      row('muted', muted ? paint('yes: this history was restored or moved here, and nothing concludes until an operator unmutes it', 'yellow') : 'no'),
      row('faults', faults === 0 ? 'none of late' : paint(`${counted(faults, 'fault')} of late that it went on after`, 'yellow')),
    ].join('\n'),
  };
}

async function statusOfFiles(context: Context): Promise<Answer> {
  const { folder, paint } = context;
  const head = await context.reading((history) => history.head());
  const events = head ? sequenceOf(head) : 0;
  const bytes = { history: sizeOf(folder.historyFile), views: sizeOf(folder.viewsFile), keys: sizeOf(folder.keysFile) };
  const row = (name: string, value: string): string => `${paint(name.padEnd(12), 'dim')}${value}`;
  return {
    data: { server: null, folder: folder.folder, events, bytes },
    text: [
      row('server', paint('none is running', 'yellow')),
      row('folder', folder.folder),
      row('history', `${counted(events, 'event')}, ${sizeInWords(bytes.history)}`),
      row('views', sizeInWords(bytes.views)),
      row('keys', sizeInWords(bytes.keys)),
    ].join('\n'),
  };
}

/** The log beside the file is part of it. */
const sizeOf = (file: DataFolder['historyFile']): number => ['', '-wal'].reduce((bytes, suffix) => bytes + (statSync(`${file}${suffix}`, { throwIfNoEntry: false })?.size ?? 0), 0);

const sizeInWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** Positions are opaque to whoever asks the API; they end in the number of events up to them. */
const numberOf = (position: string | null): number => (position === null ? 0 : Number(position.slice(position.lastIndexOf('-') + 1)));
