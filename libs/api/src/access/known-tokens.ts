import { msOf, type Instant } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import type { TokenHolder, TokenLookup } from './token-lookup';

export type KnownTokensOptions = { readonly lookup: TokenLookup; readonly now: () => Instant; readonly keptMs: number; readonly kept: number };

/**
 * Remembers for some seconds whose token it was. Bounded in time, so that a revocation reaches everybody soon, and in number, so that nobody fills the
 * memory. What is no token is not remembered: it costs one look into an index.
 */
export class KnownTokens {
  readonly #known = new Map<TokenHash, { readonly holder: TokenHolder; readonly untilMs: number }>();

  constructor(private readonly options: KnownTokensOptions) {}

  /** Whoever holds the token now; undefined when it does not open. */
  async find(tokenHash: TokenHash): Promise<TokenHolder['sender'] | undefined> {
    const now = this.options.now();
    const holder = this.#remembered(tokenHash, msOf(now)) ?? (await this.#lookUp(tokenHash, msOf(now)));
    return holder && now < holder.expiresAt ? holder.sender : undefined;
  }

  #remembered(tokenHash: TokenHash, nowMs: number): TokenHolder | undefined {
    const entry = this.#known.get(tokenHash);
    if (!entry) return undefined;
    const isFresh = nowMs < entry.untilMs;
    if (!isFresh) this.#known.delete(tokenHash);
    return isFresh ? entry.holder : undefined;
  }

  async #lookUp(tokenHash: TokenHash, nowMs: number): Promise<TokenHolder | undefined> {
    const holder = await this.options.lookup.find(tokenHash);
    if (!holder) return undefined;
    // The one remembered first makes room.
    const oldest = this.#known.size >= this.options.kept ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(tokenHash, { holder, untilMs: nowMs + this.options.keptMs });
    return holder;
  }
}
