import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { StreamKey } from '@throughline/ports';

/** Where a sealed value stands. It opens there and nowhere else: stream, revision and class are authenticated with it. */
export type SealedPlace = { readonly stream: string; readonly revision: number; readonly fieldClass: string };

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const associatedData = ({ stream, revision, fieldClass }: SealedPlace): Buffer => Buffer.from(`${stream}\n${revision}\n${fieldClass}`, 'utf8');

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; base64url of nonce, ciphertext and tag. Bound to stream and revision, which name the event:
 * its id is made of bytes that hold this ciphertext, so it cannot be in here.
 */
export function seal(value: unknown, { bytes }: StreamKey, place: SealedPlace): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, bytes, nonce).setAAD(associatedData(place));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]).toString('base64url');
}

/** Throws {@link CannotUnseal} when the key, the place or a byte is another. */
export function unseal(sealed: string, { bytes }: StreamKey, place: SealedPlace): unknown {
  const raw = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(algorithm, bytes, raw.subarray(0, nonceBytes)).setAAD(associatedData(place));
    decipher.setAuthTag(raw.subarray(raw.length - tagBytes));
    return JSON.parse(Buffer.concat([decipher.update(raw.subarray(nonceBytes, raw.length - tagBytes)), decipher.final()]).toString('utf8')) as unknown;
  } catch (cause) {
    throw new CannotUnseal(place, { cause });
  }
}

export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal';
  constructor({ stream, revision, fieldClass }: SealedPlace, options?: ErrorOptions) {
    super(`What is sealed as ${fieldClass} in ${stream} at revision ${revision} does not open: another key, another place, or a changed byte.`, options);
  }
}
