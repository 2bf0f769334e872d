import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { VaultUnavailable } from '@throughline/ports';

export const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Throws {@link VaultUnavailable} when the master key has another length than 256 bits. */
export function masterKeyObject(masterKey: Uint8Array): KeyObject {
  if (masterKey.length !== keyBytes) throw new VaultUnavailable(`The master key has ${masterKey.length} bytes; it must have ${keyBytes}.`);
  return createSecretKey(masterKey);
}

/** AES-256-GCM under the master key, bound to the name: a wrapped key that is moved to another stream does not unwrap. */
export function wrap(master: KeyObject, name: string, bytes: Uint8Array): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', master, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined when it was wrapped under another master key or name, or was changed. */
export function unwrap(master: KeyObject, name: string, wrapped: Uint8Array): Uint8Array | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(name))
      .setAuthTag(wrapped.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(wrapped.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}
