import type { Protocol } from './protocol';

/**
 * The one text of a protocol, however its file is laid out: JSON without spaces, keys in the order of their UTF-16 code units (as in RFC 8785).
 * A protocol's content hash is taken over this text in UTF-8.
 */
export const canonicalText = (protocol: Protocol): string => write(protocol);

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`).join(',')}}`;
}
