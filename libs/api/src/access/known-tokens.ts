import { msOf, type Instant } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';
import type { TokenLookup } from './token-lookup';

export type KnownTokensOptions = { readonly lookup: TokenLookup; readonly now: () => Instant; readonly keptMs: number; readonly kept: number };

/**
 * Remembers for some seconds whom a token let in. Bounded in time, so that a revocation or an expiry reaches everybody soon, and in number, so that nobody
 * fills the memory. What let nobody in is not remembered: it costs one look into an index.
 */
export class KnownTokens {
  readonly #known = new Map<TokenHash, { readonly sender: Sender; readonly untilMs: number }>();

  constructor(private readonly options: KnownTokensOptions) {}

  async find(tokenHash: TokenHash): Promise<Sender | undefined> {
    const now = this.options.now();
    const known = this.#known.get(tokenHash);
    if (known && msOf(now) < known.untilMs) return known.sender;
    this.#known.delete(tokenHash);
    const sender = await this.options.lookup.find(tokenHash, now);
    if (sender) this.#remember(tokenHash, { sender, untilMs: msOf(now) + this.options.keptMs });
    return sender;
  }

  /** The one remembered first makes room. */
  #remember(tokenHash: TokenHash, entry: { readonly sender: Sender; readonly untilMs: number }): void {
    const oldest = this.#known.size >= this.options.kept ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(tokenHash, entry);
  }
}
