import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { findDataFolder, openStandalone } from '@throughline/standalone';
import { mailSettings } from './mail-settings';
import { standaloneClock } from './clock.composition';
import { serve } from './serve';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '.throughline' }, host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '4100' } },
});

/** Serves one data folder until it is told to stop. A fault at start ends the process with a sentence that says what to do. */
async function main(): Promise<void> {
  const folder = findDataFolder(values.data);
  const mail = mailSettings(process.env);
  const standalone = await openStandalone(folder, { clock: standaloneClock(), ...(mail ? { mail } : {}), onFault: (fault) => console.error(JSON.stringify({ level: 'error', fault: fault.name, message: fault.message })) });
  const listening = await serve(standalone, folder, { host: values.host, port: Number(values.port) });
  console.log(`Throughline is listening on ${listening.url} (the API is described at ${listening.url}/api/docs).`);
  console.log('Invented data only: signing in and wider sharing are not there yet.');
  if (!mail) console.log('E-mail is off: notices stay in the inbox. Set THROUGHLINE_SMTP, THROUGHLINE_MAIL_FROM and THROUGHLINE_BASE_URL to send them.');
  if (standalone.taskforce.isMuted) console.log('Muted: this history was restored or moved here. Nothing concludes until an operator unmutes it.');

  const stop = (): void => {
    listening.close().then(() => standalone.close()).then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  process.exit(1);
}

main().catch(fail);
