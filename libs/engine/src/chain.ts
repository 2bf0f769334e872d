import { createHash } from 'node:crypto';
import type { StoredEvent } from '@throughline/ports';

/** The hash before a stream's first event. */
export const chainStart = '0'.repeat(64);

type Hashed = Pick<StoredEvent, 'type' | 'body' | 'metadata'> & { readonly stream: string; readonly revision: number };

/**
 * SHA-256 (hex) over an event's stored bytes with its stream and revision. The metadata holds the hash before it, so an event's hash speaks for all that
 * came before. Its id and global position are left out: they differ from store to store, the chain does not.
 */
export const hashOf = ({ stream, revision, type, body, metadata }: Hashed): string =>
  createHash('sha256').update(`{"body":${body},"metadata":${metadata},"revision":${revision},"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)}}`).digest('hex');

/** The first 128 bits of a hash as a UUIDv8 (RFC 9562): six of them give way to version and variant. */
export function idOfHash(hash: string): string {
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
