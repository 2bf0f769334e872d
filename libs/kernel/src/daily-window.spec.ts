import fc from 'fast-check';
import { firstMomentWithin, nextTimeOfDay, type DailyWindow } from './daily-window';
import { instant, msOf } from './instant';
import { anyMoment, anyZone, settled } from './testing/arbitrary-clocks';
import { InvalidTimeOfDay } from './time-of-day';
import { UnknownZone } from './zone';

const newYork = (from: string, to: string): DailyWindow => ({ zone: 'America/New_York', from, to });
const timeIn = (zone: string, ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
const timeOfDay = fc.integer({ min: 0, max: 95 }).map((quarter) => Temporal.PlainTime.from('00:00').add({ minutes: quarter * 15 }).toString({ smallestUnit: 'minute' }));

describe('the first moment within a window', () => {
  const within = (window: DailyWindow, moment: string) => firstMomentWithin(window, instant(moment));
  const first = (window: DailyWindow, moment: string, expected: string) => expect(within(window, moment)).toBe(instant(expected));
  const waking = newYork('07:00', '21:00');

  it('is the moment itself inside', () => {
    first(waking, '2026-07-01T12:00-04:00', '2026-07-01T12:00-04:00');
    first(waking, '2026-07-01T07:00-04:00', '2026-07-01T07:00-04:00');
    first(waking, '2026-07-01T20:59:59.999-04:00', '2026-07-01T20:59:59.999-04:00');
  });

  it('is the next beginning outside', () => {
    first(waking, '2026-07-01T06:59:59.999-04:00', '2026-07-01T07:00-04:00');
    first(waking, '2026-07-01T21:00-04:00', '2026-07-02T07:00-04:00');
    first(waking, '2026-12-31T23:00-05:00', '2027-01-01T07:00-05:00');
    first(waking, '2026-03-07T22:00-05:00', '2026-03-08T07:00-04:00');
  });

  it('is found in a window that wraps midnight', () => {
    const night = newYork('22:00', '06:00');
    first(night, '2026-07-01T23:00-04:00', '2026-07-01T23:00-04:00');
    first(night, '2026-07-01T05:59-04:00', '2026-07-01T05:59-04:00');
    first(night, '2026-07-01T06:00-04:00', '2026-07-01T22:00-04:00');
  });

  it('is always the moment itself in a window of the whole day', () => {
    first(newYork('00:00', '24:00'), '2026-03-08T03:10-04:00', '2026-03-08T03:10-04:00');
    first(newYork('09:00', '09:00'), '2026-07-01T08:59:59.999-04:00', '2026-07-01T08:59:59.999-04:00');
  });

  it('is at the leap where the clocks leap over the beginning, and the next day where they leap over all of it', () => {
    first(newYork('02:30', '21:00'), '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    first(newYork('02:15', '02:45'), '2026-03-08T01:00-05:00', '2026-03-09T02:15-04:00');
  });

  it('lies in it, and nothing earlier does', () =>
    fc.assert(fc.property(anyZone, fc.integer({ min: 16, max: 60 }), fc.integer({ min: 61, max: 88 }), anyMoment, (zone, fromQuarter, toQuarter, moment) => {
      const [from, to] = [fromQuarter, toQuarter].map((quarter) => timeIn('UTC', quarter * 900_000)) as [string, string];
      const found = firstMomentWithin({ zone, from, to }, moment);
      const time = timeIn(zone, msOf(found));
      expect(found >= moment && from <= time && time < to).toBe(true);
      expect(firstMomentWithin({ zone, from, to }, found)).toBe(found);
      if (found !== moment) {
        expect(time).toBe(from);
        const before = timeIn(zone, msOf(moment));
        expect(from <= before && before < to).toBe(false);
        expect(msOf(found) - msOf(moment)).toBeLessThan(25 * 3_600_000);
      }
    }), settled));

  it('does not exist in a window that is none', () => {
    expect(() => within(newYork('7am', '21:00'), '2026-07-01T12:00Z')).toThrow(InvalidTimeOfDay);
    expect(() => within({ ...waking, zone: 'America/Hartford' }, '2026-07-01T12:00Z')).toThrow(UnknownZone);
  });
});

describe('the next time of day', () => {
  const next = (time: string, moment: string, expected: string, zone = 'America/New_York') =>
    expect(nextTimeOfDay(zone, time, instant(moment))).toBe(instant(expected));

  it('is today as long as it is to come, or now', () => {
    next('08:00', '2026-07-01T07:59:59.999-04:00', '2026-07-01T08:00-04:00');
    next('08:00', '2026-07-01T08:00-04:00', '2026-07-01T08:00-04:00');
    next('08:00', '2026-07-01T08:00:00.001-04:00', '2026-07-02T08:00-04:00');
    next('24:00', '2026-07-01T00:00-04:00', '2026-07-01T00:00-04:00');
  });

  it('keeps the wall time across a change of the clocks', () => {
    next('08:00', '2026-03-07T09:00-05:00', '2026-03-08T08:00-04:00');
    next('08:00', '2026-10-31T09:00-04:00', '2026-11-01T08:00-05:00');
    next('08:00', '2026-04-04T09:00+11:00', '2026-04-05T08:00+10:30', 'Australia/Lord_Howe');
  });

  it('is the leap where the clocks leap over it', () => {
    next('02:30', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    next('03:00', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    next('02:00', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00');
    next('00:00', '2026-04-23T12:00+02:00', '2026-04-24T01:00+03:00', 'Africa/Cairo');
  });

  it('comes twice where the clocks show it twice', () => {
    next('01:30', '2026-11-01T00:00-04:00', '2026-11-01T01:30-04:00');
    next('01:30', '2026-11-01T01:30:00.001-04:00', '2026-11-01T01:30-05:00');
    next('01:00', '2026-11-01T01:30-04:00', '2026-11-01T01:00-05:00');
    next('01:30', '2026-11-01T01:31-05:00', '2026-11-02T01:30-05:00');
  });

  it('is at or after the moment, shows that time or the one after a leap, and is the first to do so', () =>
    fc.assert(fc.property(anyZone, timeOfDay, anyMoment, (zone, time, moment) => {
      const found = nextTimeOfDay(zone, time, moment);
      const zoned = Temporal.Instant.from(found).toZonedDateTimeISO(zone);
      const leapt = zoned.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next')?.epochMilliseconds === msOf(found);
      expect(found >= moment).toBe(true);
      expect(timeIn(zone, msOf(found)) === time || leapt).toBe(true);
      const quarter = 900_000;
      for (let ms = Math.ceil(msOf(moment) / quarter) * quarter; ms < msOf(found); ms += quarter) expect(timeIn(zone, ms)).not.toBe(time);
    }), settled));

  it('does not exist for another text', () => expect(() => nextTimeOfDay('UTC', '8', instant('2026-07-01T12:00Z'))).toThrow(InvalidTimeOfDay));
});
