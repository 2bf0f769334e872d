import { existsSync, readFileSync } from 'node:fs';
import type { DataFolder } from '@throughline/standalone';

const patienceMs = 2_000;

/** Where the server of the folder answers; undefined while none does, also when one that was killed left its address behind. */
export async function runningServer({ serverFile }: Pick<DataFolder, 'serverFile'>): Promise<string | undefined> {
  if (!existsSync(serverFile)) return undefined;
  const { url } = JSON.parse(readFileSync(serverFile, 'utf8')) as { readonly url: string };
  const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined);
  return answer?.ok === true ? url : undefined;
}
