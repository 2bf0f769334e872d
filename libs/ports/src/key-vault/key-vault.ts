/** A 256-bit key of one stream (a case, an agency, a member). Handed out for use, never to be written anywhere. */
export type StreamKey = { readonly bytes: Uint8Array };

/**
 * Keys live apart from the history: destroying one makes what it sealed unreadable while the chain stays whole. Keys at rest are wrapped by a master
 * key that is not in the vault.
 */
export interface KeyVault {
  /** The stream's key, made durable before it is handed out if there was none. Throws {@link KeyDestroyed} once it was destroyed: a key never comes back. */
  keyFor(stream: string): Promise<StreamKey>;
  /** The key if there is one; undefined when there never was or when it was destroyed. */
  find(stream: string): Promise<StreamKey | undefined>;
  /** Durable when it resolves. Twice is once. */
  destroy(stream: string): Promise<void>;
  close(): Promise<void>;
}

export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly stream: string) {
    super(`The key of ${stream} was destroyed: nothing can be sealed there any more.`);
  }
}

export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
}
