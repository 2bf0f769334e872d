import type { CaseId } from '@throughline/kernel';
import { caseCode, parseCaseCode } from './case-code';

const id = (text: string): CaseId => text as CaseId;

describe('the code of a case', () => {
  // By hand: in groups of five, the bits of 00443214c7424 are 0, 1, 2 and so on to 9; with a version of 8 in place of 4 the last one is 10.
  it.each([
    ['00443214-c742-4546-8000-000000000000', '01234-56789'],
    ['00443214-c742-8546-8000-000000000000', '01234-5678A'],
    ['00000000-0000-8000-8000-000000000000', '00000-00002'],
    ['ffffffff-ffff-8fff-bfff-ffffffffffff', 'ZZZZZ-ZZZZY'],
    ['FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF', 'ZZZZZ-ZZZZX'],
  ])('of %s is %s', (caseId, code) => expect(caseCode(id(caseId))).toBe(code));

  it('depends on the first 50 bits of its id alone', () => {
    expect(caseCode(id('12345678-9abc-8def-8123-456789abcdef'))).toBe(caseCode(id('12345678-9abc-8000-b000-000000000000')));
    expect(caseCode(id('12345678-9abc-8def-8123-456789abcdef'))).not.toBe(caseCode(id('12345678-9abd-8def-8123-456789abcdef')));
  });

  it('is not made of anything but a UUID', () => expect(() => caseCode(id('case-of-maria'))).toThrow(RangeError));
});

describe('a code that somebody typed', () => {
  it.each(['01234-56789', '0123456789', ' 01234 56789 ', 'o1234-56789', 'OI234-56789', 'ol234-56789'])('%j is the one that was meant', (text) =>
    expect(parseCaseCode(text)).toBe('01234-56789'));

  it('is read in any case', () => expect(parseCaseCode('zzzzz-zzzzy')).toBe('ZZZZZ-ZZZZY'));

  it.each(['', '01234-5678', '01234-567890', '01234-5678U', '01234-5678!', '０1234-56789'])('%j is none', (text) => expect(parseCaseCode(text)).toBeUndefined());

  it('reads back every code', () => {
    const code = caseCode(id('9f3a7c1e-55d0-8b2f-9c4d-0a1b2c3d4e5f'));
    expect(parseCaseCode(code)).toBe(code);
  });
});
