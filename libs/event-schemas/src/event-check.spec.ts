import { either, fields, listOf, oneOf, orNull } from './combinators';
import { eventCheck } from './event-check';
import { data, dataLike, type EventSchemas } from './event-schemas';
import type { AnySchema } from './schema';
import { citation, code, count, digest, id, limit, moment } from './values';
import { waysToSpoil } from './testing';

type Lent = {
  readonly type: 'BookLent';
  readonly data: { readonly copyId: string; readonly lentAt: string; readonly times: number };
  readonly sealed?: { readonly identity?: unknown };
};
type Place = { readonly of: 'shelf'; readonly row: number } | { readonly of: 'store'; readonly key: string };
type Shelved = { readonly type: 'BookShelved'; readonly data: { readonly place: Place } };

const schemas: EventSchemas<Lent | Shelved> = {
  BookLent: data({ copyId: id, lentAt: moment, times: count }, 'identity'),
  BookShelved: dataLike(fields({ place: either('of', { shelf: { row: count }, store: { key: code } }) })),
};
const check = eventCheck(schemas);
const lent = (over: object = {}) => ({ type: 'BookLent', data: { copyId: 'copy-1', lentAt: '2026-03-02T16:05:00.000Z', times: 3, ...over } });

describe('an event that is about to be written', () => {
  it('may hold what its type has a place for', () => {
    expect(check(lent())).toEqual([]);
    expect(check({ ...lent(), sealed: { identity: { name: 'Jane Doe' } } } as { type: string })).toEqual([]);
    expect(check({ type: 'BookShelved', data: { place: { of: 'store', key: 'north-wing' } } } as { type: string })).toEqual([]);
  });

  it.each(waysToSpoil(lent()))('is refused $what', ({ event }) => expect(check(event)).not.toEqual([]));

  it('may not be of a type that nobody knows, whatever objects have by nature', () => {
    expect(check({ type: 'BookBurnt' })).toEqual([{ path: '/type', message: 'is no type of event here' }]);
    expect(check({ type: 'toString' })).toEqual([{ path: '/type', message: 'is no type of event here' }]);
  });

  it('may not mix one kind of a thing with another', () => {
    expect(check({ type: 'BookShelved', data: { place: { of: 'shelf', key: 'north-wing' } } } as { type: string })).not.toEqual([]);
    expect(check({ type: 'BookShelved', data: { place: { of: 'cellar', row: 1 } } } as { type: string })).not.toEqual([]);
    expect(check({ type: 'BookShelved', data: { place: {} } } as { type: string })).not.toEqual([]);
  });

  it('is not bent until it fits: a number in a text is no number', () =>
    expect(check(lent({ times: '3' }))).toEqual([{ path: '/data/times', message: 'must be integer' }]));

  it('is told where it is wrong in words that do not repeat what was found', () => {
    const faults = JSON.stringify(waysToSpoil(lent()).map(({ event }) => check(event)));
    expect(faults).not.toContain('Jane');
    expect(faults).not.toContain('Mill Street');
    expect(faults).not.toContain('note');
    expect(check(lent({ copyId: 'Jane Doe' }))).toEqual([{ path: '/data/copyId', message: 'must match pattern "^[A-Za-z0-9-]{1,64}$"' }]);
  });
});

describe('a value', () => {
  const may = (value: AnySchema, found: unknown) =>
    eventCheck({ Held: { data: fields({ value }), sealed: [] } })({ type: 'Held', data: { value: found } } as { type: string }).length === 0;

  it('that is a moment has milliseconds, is in UTC, and exists', () => {
    expect(may(moment, '2026-03-02T16:05:00.000Z')).toBe(true);
    expect(may(moment, '2026-03-02T16:05:00Z')).toBe(false);
    expect(may(moment, '2026-03-02T16:05:00.000-05:00')).toBe(false);
    expect(may(moment, '2026-02-30T16:05:00.000Z')).toBe(false);
  });

  it('that is a limit is a duration on a clock', () => {
    expect(may(limit, { clock: 'business', limit: 'P2D' })).toBe(true);
    expect(may(limit, { clock: 'business', limit: '2 days' })).toBe(false);
    expect(may(limit, { clock: 'sand', limit: 'P2D' })).toBe(false);
  });

  it('that counts is whole, not negative, and exact', () => {
    expect([0, 41].map((n) => may(count, n))).toEqual([true, true]);
    expect([-1, 1.5, Number.NaN, Infinity, 2 ** 53].map((n) => may(count, n))).toEqual([false, false, false, false, false]);
  });

  it('that is an id is no longer than one', () => {
    expect(may(id, '0192f0c1-7a51-8c6e-9d1f-2a3b4c5d6e7f')).toBe(true);
    expect(may(id, 'x'.repeat(65))).toBe(false);
  });

  it('that is a digest is hexadecimal or base64url', () => {
    expect(may(digest, 'Zm9v_b-Fy')).toBe(true);
    expect(may(digest, 'Zm9v+bFy=')).toBe(false);
  });

  it('that is a citation is one line of words, without an address', () => {
    expect(may(citation, 'CGS 17a-101g(a), as amended')).toBe(true);
    expect(may(citation, '§ 54-240a à 54-240c')).toBe(true);
    expect(may(citation, 'CGS 17a-101g\nshe sleeps at')).toBe(false);
    expect(may(citation, 'ask jane@example.org')).toBe(false);
    expect(may(citation, '§ 1'.padEnd(301, '1'))).toBe(false);
    expect(may(citation, ' ')).toBe(false);
  });

  it('that may be absent is null and not left out', () => {
    expect(may(orNull(id), null)).toBe(true);
    expect(may(orNull(id), undefined)).toBe(false);
  });

  it('of a list is one of each of its entries, and of many entries at the most a thousand', () => {
    expect(may(oneOf('a', 'b'), 'b')).toBe(true);
    expect(may(oneOf('a', 'b'), 'c')).toBe(false);
    expect(may(listOf(oneOf('a')), Array.from({ length: 1_000 }, () => 'a'))).toBe(true);
    expect(may(listOf(oneOf('a')), Array.from({ length: 1_001 }, () => 'a'))).toBe(false);
  });
});
