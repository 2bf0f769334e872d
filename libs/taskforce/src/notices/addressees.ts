import { onCallContact, type RegisteredAgency } from '@throughline/agencies';
import { CannotUnseal, type Engine } from '@throughline/engine';
import type { Instant, MemberId } from '@throughline/kernel';
import type { UnreachableReason } from '@throughline/notices';
import type { KeyVault } from '@throughline/ports';
import { memberAggregate } from '../aggregates/member-aggregate';
import { mailAddressOf } from './mail-address';

export type Addressee = { readonly memberId: MemberId; readonly address: string };
export type Unreachable = { readonly unreachable: UnreachableReason };

/**
 * Whom a notice is for, in the order in which they are asked: the member it names, or for a whole agency its on-call contact at this moment, else its
 * supervisor.
 */
export function candidatesFor(memberId: MemberId | null, agency: RegisteredAgency, now: Instant): readonly MemberId[] {
  if (memberId !== null) return [memberId];
  return [...new Set([onCallContact(agency, now), agency.supervisor])].filter((candidate) => candidate !== undefined && candidate !== null);
}

export type AddresseesParts = { readonly engine: Engine; readonly vault: KeyVault; readonly onFault: (fault: Error) => void };

/**
 * Who can be reached by mail, and where. For one look only: addresses are remembered as long as it lasts, so that a thousand notices to one person open
 * one seal.
 */
export class Addressees {
  readonly #addresses = new Map<MemberId, Promise<string | undefined>>();

  constructor(private readonly parts: AddresseesParts) {}

  /** The first of the candidates whom a mail can reach; else why it cannot reach the first of all. Throws `StoreUnavailable` and `VaultUnavailable`. */
  async firstReachable(candidates: readonly MemberId[], agency: RegisteredAgency): Promise<Addressee | Unreachable> {
    let why: Unreachable | undefined;
    for (const memberId of candidates) {
      const found = await this.#reach(memberId, agency);
      if ('address' in found) return found;
      why ??= found;
    }
    return why ?? { unreachable: 'nobody' };
  }

  /** Whoever left the agency, or was never in it, is nobody there: what it may know they may not. */
  async #reach(memberId: MemberId, { agencyId, channels }: RegisteredAgency): Promise<Addressee | Unreachable> {
    const hasEmail = channels[memberId]?.includes('email') === true;
    const member = await this.parts.engine.state(memberAggregate, memberId);
    if (member.status !== 'active' || member.agencyId !== agencyId) return { unreachable: 'nobody' };
    if (!hasEmail) return { unreachable: 'no-channel' };
    const address = await this.#addressOf(memberId);
    return address === undefined ? { unreachable: 'no-address' } : { memberId, address };
  }

  #addressOf(memberId: MemberId): Promise<string | undefined> {
    const known = this.#addresses.get(memberId) ?? this.#unseal(memberId);
    this.#addresses.set(memberId, known);
    return known;
  }

  /** What does not open today opens on no later try, so it is no address: the ladder goes on, and whoever runs the machine is told. */
  async #unseal(memberId: MemberId): Promise<string | undefined> {
    const { engine, vault, onFault } = this.parts;
    try {
      return await mailAddressOf(engine, vault, memberId);
    } catch (error) {
      if (!(error instanceof CannotUnseal)) throw error;
      onFault(error);
      return undefined;
    }
  }
}
