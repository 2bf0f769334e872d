import { createHash } from 'node:crypto';
import { chainStart, hashOf, idOfHash } from './chain';

const event = { stream: 'case-1', revision: 3, type: 'CaseClosed', body: '{"data":{}}', metadata: '{"previousHash":"00"}' };

describe('the hash of an event', () => {
  it('is SHA-256 over its stored bytes with stream, revision and type', () =>
    expect(hashOf(event)).toBe(
      createHash('sha256').update('{"body":{"data":{}},"metadata":{"previousHash":"00"},"revision":3,"stream":"case-1","type":"CaseClosed"}').digest('hex'),
    ));

  it.each([
    ['stream', { stream: 'case-2' }],
    ['revision', { revision: 4 }],
    ['type', { type: 'CaseReopened' }],
    ['body', { body: '{"data":{"a":1}}' }],
    ['metadata', { metadata: '{"previousHash":"01"}' }],
  ])('changes with its %s', (_, change) => expect(hashOf({ ...event, ...change })).not.toBe(hashOf(event)));

  it('begins with nothing before the first', () => expect(chainStart).toBe('0'.repeat(64)));
});

describe('the id of an event', () => {
  it('is the first 128 bits of its hash as a UUIDv8', () =>
    expect(idOfHash('0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef')).toBe('01234567-89ab-8def-8123-456789abcdef'));

  it('is the same for the same bytes only', () => expect(idOfHash(hashOf(event))).not.toBe(idOfHash(hashOf({ ...event, revision: 4 }))));
});
