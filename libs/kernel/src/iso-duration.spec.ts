import { InvalidDuration, isIsoDuration, isoDuration, partsOf } from './iso-duration';

describe('a duration', () => {
  it.each(['P5D', 'PT8H', 'P1DT4H', 'P1Y2M3W4DT5H6M7.5S', 'PT36H', 'P100Y'])('%s is kept as it was written', (text) => {
    expect(isoDuration(text)).toBe(text);
    expect(isIsoDuration(text)).toBe(true);
  });

  it.each([
    ['nothing', 'PT0S', /longer than nothing/],
    ['a negative one', '-P1D', /not negative/],
    ['mixed signs', 'P1DT-4H', /no ISO 8601 duration/],
    ['half a day', 'P0.5D', /no ISO 8601 duration/],
    ['only its first letter', 'P', /no ISO 8601 duration/],
    ['words', '5 business days', /no ISO 8601 duration/],
    ['nanoseconds', 'PT0.0000001S', /finer than a millisecond/],
    ['more than a hundred years', 'P101Y', /a hundred years/],
    ['more than a hundred years in hours', 'PT9000000H', /a hundred years/],
  ])('is not %s', (_, text, why) => {
    expect(() => isoDuration(text)).toThrow(InvalidDuration);
    expect(() => isoDuration(text)).toThrow(why);
    expect(isIsoDuration(text)).toBe(false);
  });

  it.each([5, null, undefined, { days: 5 }])('is not %p', (value) => expect(isIsoDuration(value)).toBe(false));

  it('falls into units of the calendar and milliseconds', () => {
    expect(partsOf('P1Y2M3W4DT1H1M1.5S')).toEqual({ years: 1, months: 2, weeks: 3, days: 4, timeMs: 3_661_500 });
    expect(partsOf('PT36H')).toEqual({ years: 0, months: 0, weeks: 0, days: 0, timeMs: 129_600_000 });
  });
});
