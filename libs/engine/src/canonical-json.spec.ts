import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('writes the keys of every object in order, to its depth', () =>
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: { f: 1, e: 2 } }] })).toBe('{"a":[{"c":{"e":2,"f":1},"d":1}],"b":1}'));

  it('leaves out what is undefined, as JSON does', () => expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}'));

  it('changes nothing that it is handed', () => {
    const value = { b: [{ d: 1, c: 2 }], a: 1 };
    canonicalJson(value);
    expect(Object.keys(value)).toEqual(['b', 'a']);
    expect(Object.keys(value.b[0] ?? {})).toEqual(['d', 'c']);
  });

  it('says the same whatever the order in which keys were set, and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, reversed(inner)]));
}
