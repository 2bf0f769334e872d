import type { IndexValue } from '@throughline/ports';

const kinds = { null: 0, number: 1, string: 2 } as const;
const kindOf = (value: IndexValue): number => (value === null ? kinds.null : typeof value === 'number' ? kinds.number : kinds.string);

/** Null, then numbers, then text by its UTF-8 bytes. */
export function compareIndexValues(a: IndexValue, b: IndexValue): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return kindOf(a) - kindOf(b);
}

/** By the first values that differ. */
export function comparePlaces(a: readonly IndexValue[], b: readonly IndexValue[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = compareIndexValues(a[i] ?? null, b[i] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

const surrogate = /[\ud800-\udfff]/;

/** JavaScript compares UTF-16 units, which differs from the order of the bytes only where surrogates are. */
function compareTexts(a: string, b: string): number {
  if (surrogate.test(a) || surrogate.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
