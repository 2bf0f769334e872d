import fc from 'fast-check';
import { firstMomentWithin, nextTimeOfDay, type DailyWindow } from './daily-window';
import { instant, msOf, type Instant } from './instant';
import { anyMoment, anyZone, settled } from './testing/arbitrary-clocks';
import { InvalidTimeOfDay } from './time-of-day';
import { UnknownZone } from './zone';

const newYork = (from: string, to: string): DailyWindow => ({ zone: 'America/New_York', from, to });
const quarter = 900_000;
const timeIn = (zone: string, ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
const timeBetween = (min: number, max: number) => fc.integer({ min, max }).map((quarters) => timeIn('UTC', quarters * quarter));

describe('the first moment within a window', () => {
  const within = (window: DailyWindow, moment: string) => firstMomentWithin(window, instant(moment));
  const expectFirst = (window: DailyWindow, moment: string, expected: string) => expect(within(window, moment)).toBe(instant(expected));
  const waking = newYork('07:00', '21:00');

  it('is the moment itself inside', () => {
    expectFirst(waking, '2026-07-01T12:00-04:00', '2026-07-01T12:00-04:00');
    expectFirst(waking, '2026-07-01T07:00-04:00', '2026-07-01T07:00-04:00');
    expectFirst(waking, '2026-07-01T20:59:59.999-04:00', '2026-07-01T20:59:59.999-04:00');
  });

  it('is the next beginning outside', () => {
    expectFirst(waking, '2026-07-01T06:59:59.999-04:00', '2026-07-01T07:00-04:00');
    expectFirst(waking, '2026-07-01T21:00-04:00', '2026-07-02T07:00-04:00');
    expectFirst(waking, '2026-12-31T23:00-05:00', '2027-01-01T07:00-05:00');
    expectFirst(waking, '2026-03-07T22:00-05:00', '2026-03-08T07:00-04:00');
  });

  it('is found in a window that wraps midnight', () => {
    const night = newYork('22:00', '06:00');
    expectFirst(night, '2026-07-01T23:00-04:00', '2026-07-01T23:00-04:00');
    expectFirst(night, '2026-07-01T05:59-04:00', '2026-07-01T05:59-04:00');
    expectFirst(night, '2026-07-01T06:00-04:00', '2026-07-01T22:00-04:00');
  });

  it('is always the moment itself in a window of the whole day', () => {
    expectFirst(newYork('00:00', '24:00'), '2026-03-08T03:10-04:00', '2026-03-08T03:10-04:00');
    expectFirst(newYork('09:00', '09:00'), '2026-07-01T08:59:59.999-04:00', '2026-07-01T08:59:59.999-04:00');
  });

  it('is at the leap where the clocks leap over the beginning, and the next day where they leap over all of it', () => {
    expectFirst(newYork('02:30', '21:00'), '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    expectFirst(newYork('02:15', '02:45'), '2026-03-08T01:00-05:00', '2026-03-09T02:15-04:00');
  });

  const anyWindow = fc.record({ zone: anyZone, from: timeBetween(16, 60), to: timeBetween(61, 88) });
  const isWithin = ({ zone, from, to }: DailyWindow, moment: Instant) => from <= timeIn(zone, msOf(moment)) && timeIn(zone, msOf(moment)) < to;

  it('lies in it', () =>
    fc.assert(fc.property(anyWindow, anyMoment, (window, moment) => {
      const found = firstMomentWithin(window, moment);
      expect(found >= moment && isWithin(window, found)).toBe(true);
      expect(firstMomentWithin(window, found)).toBe(found);
    }), settled));

  it('is the moment itself, or begins the next one', () =>
    fc.assert(fc.property(anyWindow, anyMoment, (window, moment) => {
      const found = firstMomentWithin(window, moment);
      expect(found === moment).toBe(isWithin(window, moment));
      fc.pre(found !== moment);
      expect(timeIn(window.zone, msOf(found))).toBe(window.from);
      expect(msOf(found) - msOf(moment)).toBeLessThan(25 * 4 * quarter);
    }), settled));

  it('does not exist in a window that is none', () => {
    expect(() => within(newYork('7am', '21:00'), '2026-07-01T12:00Z')).toThrow(InvalidTimeOfDay);
    expect(() => within({ ...waking, zone: 'America/Hartford' }, '2026-07-01T12:00Z')).toThrow(UnknownZone);
  });
});

describe('the next time of day', () => {
  const expectNext = (time: string, moment: string, expected: string, zone = 'America/New_York') =>
    expect(nextTimeOfDay(zone, time, instant(moment))).toBe(instant(expected));

  it('is today as long as it is to come, or now', () => {
    expectNext('08:00', '2026-07-01T07:59:59.999-04:00', '2026-07-01T08:00-04:00');
    expectNext('08:00', '2026-07-01T08:00-04:00', '2026-07-01T08:00-04:00');
    expectNext('08:00', '2026-07-01T08:00:00.001-04:00', '2026-07-02T08:00-04:00');
    expectNext('24:00', '2026-07-01T00:00-04:00', '2026-07-01T00:00-04:00');
  });

  it('keeps the wall time across a change of the clocks', () => {
    expectNext('08:00', '2026-03-07T09:00-05:00', '2026-03-08T08:00-04:00');
    expectNext('08:00', '2026-10-31T09:00-04:00', '2026-11-01T08:00-05:00');
    expectNext('08:00', '2026-04-04T09:00+11:00', '2026-04-05T08:00+10:30', 'Australia/Lord_Howe');
  });

  it('is the leap where the clocks leap over it', () => {
    expectNext('02:30', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    expectNext('03:00', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    expectNext('02:00', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    expectNext('00:00', '2026-04-23T12:00+02:00', '2026-04-24T01:00+03:00', 'Africa/Cairo');
  });

  it('comes twice where the clocks show it twice', () => {
    expectNext('01:30', '2026-11-01T00:00-04:00', '2026-11-01T01:30-04:00');
    expectNext('01:30', '2026-11-01T01:30:00.001-04:00', '2026-11-01T01:30-05:00');
    expectNext('01:00', '2026-11-01T01:30-04:00', '2026-11-01T01:00-05:00');
    expectNext('02:00', '2026-11-01T00:00-04:00', '2026-11-01T02:00-05:00');
    expectNext('01:30', '2026-11-01T01:31-05:00', '2026-11-02T01:30-05:00');
  });

  it('is at or after the moment, shows that time or the one after a leap, and is the first to do so', () =>
    fc.assert(fc.property(anyZone, timeBetween(0, 95), anyMoment, (zone, time, moment) => {
      const found = nextTimeOfDay(zone, time, moment);
      const zoned = Temporal.Instant.from(found).toZonedDateTimeISO(zone);
      const leapt = zoned.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next')?.epochMilliseconds === msOf(found);
      expect(found >= moment).toBe(true);
      expect(timeIn(zone, msOf(found)) === time || leapt).toBe(true);
      for (let ms = Math.ceil(msOf(moment) / quarter) * quarter; ms < msOf(found); ms += quarter) expect(timeIn(zone, ms)).not.toBe(time);
    }), settled));

  it('does not exist for another text', () => expect(() => nextTimeOfDay('UTC', '8', instant('2026-07-01T12:00Z'))).toThrow(InvalidTimeOfDay));
});
