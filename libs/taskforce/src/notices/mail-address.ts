import type { Engine } from '@throughline/engine';
import { unseal } from '@throughline/engine';
import type { MemberId } from '@throughline/kernel';
import type { KeyVault } from '@throughline/ports';
import { memberAggregate } from '../aggregates/member-aggregate';

/** Field class under which a member's e-mail address is sealed. */
const fieldClass = 'contact';

/**
 * The e-mail address that was sealed last for a member; undefined where there is none, or where its key was destroyed. It is for the mail alone: never to
 * be kept, logged or recorded. Throws `CannotUnseal` when the history or the key was changed, `StoreUnavailable` and `VaultUnavailable`.
 */
export async function mailAddressOf(engine: Engine, vault: KeyVault, memberId: MemberId): Promise<string | undefined> {
  const history = await engine.history(memberAggregate, memberId);
  const last = history.findLast(({ sealed }) => sealed[fieldClass] !== undefined);
  const sealed = last?.sealed[fieldClass];
  if (!last || sealed === undefined) return undefined;
  const key = await vault.find(last.stream);
  return key && emailIn(unseal(sealed, key, { stream: last.stream, revision: last.revision, fieldClass }));
}

function emailIn(contact: unknown): string | undefined {
  const email = typeof contact === 'object' && contact !== null && 'email' in contact ? contact.email : undefined;
  return typeof email === 'string' && email !== '' ? email : undefined;
}
