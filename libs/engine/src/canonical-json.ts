/**
 * JSON with the keys of every object in code-unit order, so that the same fact has the same bytes. Flat objects that are in order already
 * are not rebuilt. Undefined members are left out, as JSON does.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value));

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const source = value as Record<string, unknown>;
  const keys = Object.keys(source);
  if (!isSorted(keys)) keys.sort();
  else if (keys.every((key) => !needsOrder(source[key]))) return source;
  // Built from entries: assigning to a key called __proto__ would set no key at all.
  return Object.fromEntries(keys.map((key) => [key, inOrder(source[key])]));
}

/** Whether there is anything inside that has keys. */
const needsOrder = (value: unknown): boolean => typeof value === 'object' && value !== null;

const isSorted = (keys: readonly string[]): boolean => {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false;
  return true;
};
