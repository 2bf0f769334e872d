import fc from 'fast-check';
import { addMs, dayStartIn, earlier, instant, instantOfMs, InvalidInstant, isInstant, later, msOf, type Instant } from './instant';
import { InvalidPlainDate } from './plain-date';
import { anyMs, anyZone, settled } from './testing/arbitrary-clocks';
import { UnknownZone } from './zone';

describe('a moment that comes in', () => {
  it.each([
    ['with an offset', '2027-03-31T09:30:00-04:00', '2027-03-31T13:30:00.000Z'],
    ['over the turn of a year', '2027-01-01T00:00:00.25+05:45', '2026-12-31T18:15:00.250Z'],
    ['without seconds', '2027-03-31T09:30Z', '2027-03-31T09:30:00.000Z'],
    ['with an offset of hours', '2027-03-31T09:30+02', '2027-03-31T07:30:00.000Z'],
    ['in small letters and with a space', '2027-03-31 09:30:00z', '2027-03-31T09:30:00.000Z'],
    ['finer than a millisecond: the rest is cut off', '2027-12-31T23:59:59.999999999Z', '2027-12-31T23:59:59.999Z'],
    ['in a leap second', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['in its own form', '2027-03-31T13:30:00.000Z', '2027-03-31T13:30:00.000Z'],
  ])('%s is kept as UTC', (_, text, kept) => expect(instant(text)).toBe(kept));

  it.each([
    ['without a zone', '2027-03-31T09:30:00', /no zone/],
    ['without a zone, with milliseconds', '2027-03-31T09:30:00.000', /no zone/],
    ['on a day that does not exist', '2027-02-30T09:30:00Z', /no such day/],
    ['on a day that does not exist, in full form', '2027-02-29T09:30:00.000Z', /no such day/],
    ['at an hour that does not exist', '2027-03-31T24:00:00.000Z', /no such time/],
    ['with an offset that does not exist', '2027-03-31T09:30:00+25:00', /no such time/],
    ['as a day alone', '2027-03-31', /no moment/],
    ['in the basic format', '20270331T093000Z', /no moment/],
    ['with a name for its zone', '2027-03-31T09:30:00[America/New_York]', /no moment/],
    ['after the year 9999', '9999-12-31T23:30:00-01:00', /outside the years/],
    ['as anything else', 'tomorrow', /no moment/],
    ['as nothing', '', /no moment/],
  ])('%s is refused', (_, text, why) => {
    expect(() => instant(text)).toThrow(InvalidInstant);
    expect(() => instant(text)).toThrow(why);
  });

  it('is refused without being repeated, since it may be anything that somebody typed', () =>
    expect(() => instant('Jane Doe, yesterday')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('Jane') })));
});

describe('a moment that is kept', () => {
  it('is recognised by its form', () => expect(isInstant('2027-03-31T13:30:00.000Z')).toBe(true));
  it.each(['2027-03-31T13:30:00Z', '2027-03-31T13:30:00.000+00:00', '2027-02-29T13:30:00.000Z', '2027-03-31T13:60:00.000Z', 1_806_499_800_000, undefined])(
    'is not %p',
    (value) => expect(isInstant(value)).toBe(false),
  );

  it('counts milliseconds from 1970', () => {
    expect(msOf(instant('1970-01-02T00:00:00.001Z'))).toBe(86_400_001);
    expect(msOf(instant('1969-12-31T23:59:59.999Z'))).toBe(-1);
    expect(msOf(instant('2000-02-29T00:00:00.000Z'))).toBe(951_782_400_000);
  });

  it('is counted and written as Temporal does, and compares as text', () => {
    fc.assert(fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), anyMs, (ms, other) => {
      const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 });
      expect(instantOfMs(ms)).toBe(text);
      expect(msOf(text as Instant)).toBe(ms);
      expect(text < instantOfMs(other)).toBe(ms < other);
    }), { ...settled, numRuns: 1000 });
  });

  it('is a whole millisecond of the years that it can be written in', () => {
    expect(() => instantOfMs(0.5)).toThrow(InvalidInstant);
    expect(() => instantOfMs(Number.NaN)).toThrow(InvalidInstant);
    expect(() => addMs(instant('9999-12-31T23:59:59.999Z'), 1)).toThrow(InvalidInstant);
    expect(() => addMs(instant('0000-01-01T00:00:00.000Z'), -1)).toThrow(InvalidInstant);
  });

  it('is moved by milliseconds and compared', () => {
    const [noon, later5] = [instant('2027-03-31T12:00Z'), instant('2027-03-31T12:00:05Z')];
    expect(addMs(noon, 5000)).toBe(later5);
    expect(addMs(later5, -5000)).toBe(noon);
    expect([earlier(noon, later5), earlier(later5, noon)]).toEqual([noon, noon]);
    expect([later(noon, later5), later(later5, noon)]).toEqual([later5, later5]);
  });
});

describe('the start of a day', () => {
  it('is midnight in the zone', () => expect(dayStartIn('America/New_York', '2027-07-01')).toBe('2027-07-01T04:00:00.000Z'));
  it('is the leap where the clocks leap over midnight', () => expect(dayStartIn('Africa/Cairo', '2026-04-24')).toBe('2026-04-23T22:00:00.000Z'));
  it('is the first midnight of two', () => expect(dayStartIn('America/Havana', '2026-11-01')).toBe('2026-11-01T04:00:00.000Z'));
  it('is as Temporal has it', () => {
    fc.assert(fc.property(anyZone, anyMs, (zone, ms) => {
      const day = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
      expect(msOf(dayStartIn(zone, day.toString()))).toBe(day.toZonedDateTime(zone).epochMilliseconds);
    }), settled);
  });
  it('does not exist on another day or in another zone', () => {
    expect(() => dayStartIn('America/New_York', '2027-02-29')).toThrow(InvalidPlainDate);
    expect(() => dayStartIn('-04:00', '2027-03-31')).toThrow(UnknownZone);
  });
});
