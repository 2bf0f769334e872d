import { createHmac } from 'node:crypto';
import { sqliteEventStore } from '@throughline/adapters/event-store-sqlite';
import { masterKeyFromText, readOrMakeMasterKey, sqliteKeyVault } from '@throughline/adapters/key-vault-sqlite';
import { smtpMailTransport } from '@throughline/adapters/mail-transport-smtp';
import { embeddedReminderQueue } from '@throughline/adapters/reminder-queue-embedded';
import { sqliteViewStore } from '@throughline/adapters/view-store-sqlite';
import type { Clock } from '@throughline/ports';
import { Taskforce, type TaskforceParts } from '@throughline/taskforce';
import type { DataFolder } from './data-folder';
import { isRestored, RunMarkerKeeper } from './run-marker';

export type Standalone = { readonly taskforce: Taskforce; close(): Promise<void> };
export type StandaloneOptions = { readonly clock: Clock; readonly onFault: (fault: Error) => void; readonly mail?: MailSettings; readonly onEvents?: TaskforceParts['onEvents'] };

/** Where mails go, from whom, and where their links lead. */
export type MailSettings = { readonly host: string; readonly port: number; readonly from: string; readonly baseUrl: string };

/**
 * The composition root of the standalone shape: one process, embedded SQLite files, reminders in memory.
 * Throws `StoreLocked` when another process runs on the folder, `VaultUnavailable` when the master key is another.
 */
export async function openStandalone(folder: DataFolder, { clock, onFault, mail, onEvents }: StandaloneOptions): Promise<Standalone> {
  const masterKey = masterKeyOf(folder);
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async (): Promise<void> => {
    for (const one of opened.reverse()) await one.close();
  };
  try {
    const store = await sqliteEventStore({ file: folder.historyFile });
    opened.push(store);
    const vault = await sqliteKeyVault({ file: folder.keysFile, masterKey });
    opened.push(vault);
    const viewStore = await sqliteViewStore({ file: folder.viewsFile });
    opened.push(viewStore);
    const transport = mail && smtpMailTransport(mail);
    if (transport) opened.push(transport);
    const taskforce = await Taskforce.start({
      store, viewStore, vault, clock, onFault,
      queue: embeddedReminderQueue({ clock }),
      taskforceId: folder.taskforceId,
      idSecret: createHmac('sha256', masterKey).update('case ids').digest(),
      muted: await isRestored(folder.runMarkerFile, store),
      ...(transport ? { mail: { transport, baseUrl: mail.baseUrl } } : {}),
      ...(onEvents ? { onEvents } : {}),
    });
    opened.push(taskforce);
    const marker = new RunMarkerKeeper(folder.runMarkerFile, store, () => taskforce.isMuted, onFault);
    await marker.start();
    opened.push(marker);
    return { taskforce, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** From the environment where the operator keeps it elsewhere, else from the file that `init` made. */
function masterKeyOf({ masterKeyFile }: DataFolder): Uint8Array {
  const text = process.env['THROUGHLINE_MASTER_KEY'];
  return text === undefined ? readOrMakeMasterKey(masterKeyFile) : masterKeyFromText(text, 'THROUGHLINE_MASTER_KEY');
}
