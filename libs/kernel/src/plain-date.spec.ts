import fc from 'fast-check';
import { dayNumberOf, isPlainDate, plainDateOf } from './plain-date';
import { settled } from './testing/arbitrary-clocks';

describe('a calendar day', () => {
  it.each(['2027-03-31', '2028-02-29', '2000-02-29', '0000-02-29', '9999-12-31'])('%s is one', (text) => expect(isPlainDate(text)).toBe(true));

  it.each([
    '2027-02-29', '1900-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00', '2027-1-1', '20270101', '+12027-01-01',
    '2027-01-01T00:00Z', ' 2027-01-01', '', 20270101, null,
  ])('%p is none', (text) => expect(isPlainDate(text)).toBe(false));

  it('is counted from the first of 1970', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    expect(dayNumberOf('2000-03-01')).toBe(11_017);
  });

  it('is counted as Temporal counts it, and back', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    fc.assert(fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (days) => {
      const date = epoch.add({ days }).toString();
      expect(plainDateOf(days)).toBe(date);
      expect(dayNumberOf(date)).toBe(days);
    }), settled);
  });
});
