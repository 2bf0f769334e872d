const done = new WeakSet<object>();

/**
 * Freezes plain objects and arrays to their depth, and has Maps and Sets throw when they are changed: whoever writes to what it was lent fails
 * here and not in an audit. Instances of other classes are left as they are.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || done.has(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    done.add(value);
    for (const change of ['set', 'add', 'delete', 'clear']) Object.defineProperty(value, change, { value: refuse });
    Object.freeze(value);
    value.forEach((entry: unknown, key: unknown) => [entry, key].forEach(deepFreeze));
  } else if (Array.isArray(value) || isPlain(value)) {
    done.add(value);
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(): never {
  throw new TypeError('Cannot change a Map or Set that was only lent.');
}
