import type { IndexValue } from '@throughline/ports';
import { Problem } from '../problems/problem';

const isIndexValue = (value: unknown): value is IndexValue =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** A place in a list, as text that nobody needs to read. It opens nothing: where a list begins and ends is asked anew on every page. */
export const cursorOf = (place: readonly IndexValue[] | undefined): string | null =>
  place === undefined ? null : Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

/** Throws `cursor-faulty` for a text that `cursorOf` never gave. */
export function placeOf(cursor: string | undefined): readonly IndexValue[] | undefined {
  if (cursor === undefined) return undefined;
  const place = parsed(cursor);
  if (!Array.isArray(place) || place.length === 0 || !place.every(isIndexValue)) throw new Problem('cursor-faulty');
  return place;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
