import { InvalidTimeOfDay, isEndOfRange, isTimeOfDay, wallMsOf } from './time-of-day';

describe('a time of day', () => {
  it.each(['00:00', '09:30', '19:05', '23:59'])('%s is one', (text) => expect(isTimeOfDay(text)).toBe(true));
  it.each(['24:00', '9:30', '09:60', '25:00', '09:30:00', '9am', '', null])('%p is none', (text) => expect(isTimeOfDay(text)).toBe(false));

  it('ends a range at 24:00 too', () => {
    expect(isEndOfRange('24:00')).toBe(true);
    expect(isEndOfRange('24:01')).toBe(false);
  });

  it('is so far into the day', () => {
    expect(wallMsOf('00:00')).toBe(0);
    expect(wallMsOf('09:30')).toBe(34_200_000);
    expect(wallMsOf('24:00')).toBe(86_400_000);
  });

  it('is refused otherwise', () => expect(() => wallMsOf('7am')).toThrow(InvalidTimeOfDay));
});
