/**
 * The same data without its class, and without fields that are not there: what is handed to the core, and hashed, is plain JSON. Whoever calls has
 * bounded its depth.
 */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, plain(inner)]])));
}
