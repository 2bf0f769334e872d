import { agencyDecider, type Agency, type AgencyEvent } from '@throughline/agencies';
import { CannotUnseal, unseal, type Read } from '@throughline/engine';
import { fold, type AgencyId } from '@throughline/kernel';
import type { KeyVault } from '@throughline/ports';
import type { DataFolder } from '@throughline/standalone';
import { openVault } from '../vault.composition';
import { inWords } from '../words/in-words';
import { readAgency, type ReadsStreams } from './read-stream';

/** Where the keys are, and what opens them. */
export type Keys = { readonly folder: DataFolder; readonly masterKeyText: string | undefined };

/**
 * What agencies are called: by name for whoever has the master key, since an agency's name is nobody's personal data. Where the key is not there, and while a
 * running server holds the vault, their kind and town stand for them.
 */
export async function namesOfAgencies(agencyIds: Iterable<AgencyId>, history: ReadsStreams, { folder, masterKeyText }: Keys): Promise<ReadonlyMap<AgencyId, string>> {
  const vault = await openVault(folder, masterKeyText);
  try {
    const names = new Map<AgencyId, string>();
    for (const agencyId of new Set(agencyIds)) names.set(agencyId, await nameOf(agencyId, history, vault));
    return names;
  } finally {
    await vault?.close();
  }
}

async function nameOf(agencyId: AgencyId, history: ReadsStreams, vault: Pick<KeyVault, 'find'> | undefined): Promise<string> {
  const events = await readAgency(history, agencyId);
  return (await unsealedName(events, vault)) ?? described(fold(agencyDecider, events.map(({ event }) => event)), agencyId);
}

async function unsealedName(events: readonly Read<AgencyEvent>[], vault: Pick<KeyVault, 'find'> | undefined): Promise<string | undefined> {
  const named = events.findLast(({ sealed }) => sealed['identity'] !== undefined);
  const sealed = named?.sealed['identity'];
  const key = named && (await vault?.find(named.stream));
  if (!named || sealed === undefined || !key) return undefined;
  try {
    return nameIn(unseal(sealed, key, { stream: named.stream, revision: named.revision, fieldClass: 'identity' }));
  } catch (error) {
    // A name that does not open is for `verify` to tell about; the rest of the history is still worth reading.
    if (error instanceof CannotUnseal) return undefined;
    throw error;
  }
}

function nameIn(identity: unknown): string | undefined {
  const name = typeof identity === 'object' && identity !== null && 'name' in identity ? identity.name : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const described = (agency: Agency, agencyId: AgencyId): string =>
  agency.status === 'unregistered' ? `agency ${shortId(agencyId)}` : `${inWords(agency.kind)}${agency.town === null ? '' : ` in ${agency.town}`} (${shortId(agencyId)})`;

/** The first digits of an id: enough to tell a few apart on one page. */
export const shortId = (id: string): string => id.slice(0, 6);
