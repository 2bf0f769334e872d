/** A 256-bit key of one stream (a case, an agency, a member). Handed out for use, never to be written anywhere. */
export type StreamKey = { readonly bytes: Uint8Array };

/**
 * Keys live apart from the history: destroying one makes what it sealed unreadable while the chain stays whole. Keys at rest are wrapped by a master
 * key that is not in the vault.
 */
export interface KeyVault {
  /**
   * The stream's key, made durable before it is handed out if there was none. Callers who ask at once get one key.
   * Throws {@link KeyDestroyed} once it was destroyed: a key never comes back. Throws {@link VaultUnavailable}.
   */
  keyFor(stream: string): Promise<StreamKey>;
  /** The key if there is one; undefined when there never was or when it was destroyed. Throws {@link VaultUnavailable}. */
  find(stream: string): Promise<StreamKey | undefined>;
  /**
   * Durable when it resolves, and no copy is left in the vault's own files. Twice is once; a stream that never had a key will have none either.
   * Whoever holds the key at that moment can still use it. Throws {@link VaultUnavailable}: try again until it resolves.
   */
  destroy(stream: string): Promise<void>;
  /** Waits for the keys that are being made or destroyed. */
  close(): Promise<void>;
}

export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly stream: string) {
    super(`The key of ${stream} was destroyed: nothing can be sealed there any more.`);
  }
}

/** The vault cannot be opened, read or written: a wrong master key, a full disk, a damaged file. The message says what to do. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
}
