import { CannotUnseal, seal, unseal } from './sealing';

const key = { bytes: new Uint8Array(32).fill(7) };
const place = { stream: 'case-1', revision: 3, fieldClass: 'narrative' };
const words = { text: 'Invented words about nobody.' };

describe('a sealed value', () => {
  it('opens with the key, at its place', () => expect(unseal(seal(words, key, place), key, place)).toEqual(words));

  it('says nothing of what it holds', () => expect(Buffer.from(seal(words, key, place), 'base64url').toString('latin1')).not.toContain('Invented'));

  it('is another text each time, so that equal values cannot be told', () => expect(seal(words, key, place)).not.toBe(seal(words, key, place)));

  it.each([
    ['another stream', { ...place, stream: 'case-2' }],
    ['another revision', { ...place, revision: 4 }],
    ['another class', { ...place, fieldClass: 'identity' }],
  ])('does not open at %s', (_, elsewhere) => expect(() => unseal(seal(words, key, place), key, elsewhere)).toThrow(CannotUnseal));

  it('does not open with another key', () =>
    expect(() => unseal(seal(words, key, place), { bytes: new Uint8Array(32).fill(8) }, place)).toThrow(CannotUnseal));

  it('does not open when a byte was changed, and the message repeats nothing of it', () => {
    const raw = Buffer.from(seal(words, key, place), 'base64url');
    raw[20] = (raw[20] ?? 0) ^ 1;
    expect(() => unseal(raw.toString('base64url'), key, place)).toThrow('What is sealed as narrative in case-1 at revision 3 does not open');
  });

  it('that is no such text at all does not open', () => expect(() => unseal('AAAA', key, place)).toThrow(CannotUnseal));
});
