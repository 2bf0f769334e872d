/**
 * JSON with the keys of every object in code-unit order, so that the same fact has the same bytes. Objects that are in order already, as most are
 * written, are not rebuilt. Undefined members are left out, as JSON does.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value));

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return inOrderList(value);
  const source = value as Record<string, unknown>;
  const keys = Object.keys(source);
  let rebuilt: Record<string, unknown> | undefined;
  if (!isSorted(keys)) {
    rebuilt = {};
    for (const key of keys.sort()) rebuilt[key] = inOrder(source[key]);
    return rebuilt;
  }
  for (const key of keys) {
    const before = source[key];
    const after = inOrder(before);
    if (after === before) continue;
    rebuilt ??= { ...source };
    rebuilt[key] = after;
  }
  return rebuilt ?? source;
}

function inOrderList(list: readonly unknown[]): readonly unknown[] {
  let rebuilt: unknown[] | undefined;
  for (const [index, before] of list.entries()) {
    const after = inOrder(before);
    if (after === before) continue;
    rebuilt ??= [...list];
    rebuilt[index] = after;
  }
  return rebuilt ?? list;
}

const isSorted = (keys: readonly string[]): boolean => {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false;
  return true;
};
