import { createHash } from 'node:crypto';
import { KeyDestroyed, VaultUnavailable, type KeyVault, type StreamKey } from '@throughline/ports';

/** Keys that end with the process, worked out from the name of the stream: the same in every run, and therefore for tests and simulations only. */
export function memoryKeyVault(): KeyVault {
  const keys = new Map<string, StreamKey | 'destroyed'>();
  let closed = false;

  const find = (stream: string): StreamKey | 'destroyed' | undefined => {
    if (closed) throw new VaultUnavailable('The vault is closed.');
    return keys.get(stream);
  };

  const make = (stream: string): StreamKey => {
    const key = { bytes: createHash('sha256').update(stream).digest() };
    keys.set(stream, key);
    return key;
  };

  return {
    keyFor: async (stream) => {
      const known = find(stream) ?? make(stream);
      if (known === 'destroyed') throw new KeyDestroyed(stream);
      return known;
    },
    find: async (stream) => {
      const known = find(stream);
      return known === 'destroyed' ? undefined : known;
    },
    destroy: async (stream) => {
      find(stream);
      keys.set(stream, 'destroyed');
    },
    close: async () => {
      closed = true;
    },
  };
}
