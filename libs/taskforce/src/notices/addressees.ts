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

export class Addressees {
  constructor(private readonly engine: Engine, private readonly vault: KeyVault, private readonly onFault: (fault: Error) => void) {}

  /** The first of the candidates whom a mail can reach; else why it cannot reach the first of all. */
  async firstReachable(candidates: readonly MemberId[], agency: RegisteredAgency): Promise<Addressee | Unreachable> {
    let why: Unreachable | undefined;
    for (const memberId of candidates) {
      const found = await this.#reach(memberId, agency);
      if ('address' in found) return found;
      why ??= found;
    }
    return why ?? { unreachable: 'nobody' };
  }

  /** Who left the agency, or was never in it, is nobody there: what it may know they may not. */
  async #reach(memberId: MemberId, agency: RegisteredAgency): Promise<Addressee | Unreachable> {
    const hasEmail = agency.channels[memberId]?.includes('email') === true;
    const member = await this.engine.state(memberAggregate, memberId);
    if (member.status !== 'active' || member.agencyId !== agency.agencyId) return { unreachable: 'nobody' };
    if (!hasEmail) return { unreachable: 'no-channel' };
    const address = await this.#addressOf(memberId);
    return address === undefined ? { unreachable: 'no-address' } : { memberId, address };
  }

  /** What does not open today opens on no later try, so it is no address; the ladder goes on, and whoever runs the machine is told. */
  async #addressOf(memberId: MemberId): Promise<string | undefined> {
    try {
      return await mailAddressOf(this.engine, this.vault, memberId);
    } catch (error) {
      if (!(error instanceof CannotUnseal)) throw error;
      this.onFault(error);
      return undefined;
    }
  }
}
