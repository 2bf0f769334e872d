import fc from 'fast-check';
import { instant, instantOfMs, msOf } from './instant';
import { anyMs, anyZone, settled } from './testing/arbitrary-clocks';
import { momentOfWall, wallOf } from './wall-clock';
import { UnknownZone } from './zone';

const momentAt = (zone: string, wall: string) => instantOfMs(momentOfWall(zone, msOf(instant(`${wall}Z`))));

describe("a zone's wall clock", () => {
  it('shows what Temporal says that it shows', () => {
    fc.assert(fc.property(anyZone, anyMs, (zone, ms) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      expect(wallOf(zone, ms)).toBe(ms + zoned.offsetNanoseconds / 1_000_000);
    }), { ...settled, numRuns: 1000 });
  });

  it('is at a wall time at the first moment at which it shows that or later', () => {
    fc.assert(fc.property(anyZone, anyMs, (zone, wall) => {
      const moment = momentOfWall(zone, wall);
      expect(wallOf(zone, moment)).toBeGreaterThanOrEqual(wall);
      expect(wallOf(zone, moment - 1)).toBeLessThan(wall);
    }), { ...settled, numRuns: 1000 });
  });

  it('is at a wall time that there is at the earliest moment that Temporal finds', () => {
    fc.assert(fc.property(anyZone, anyMs, (zone, wall) => {
      const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
      const earliest = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
      fc.pre(earliest.toPlainDateTime().equals(plain));
      expect(momentOfWall(zone, wall)).toBe(earliest.epochMilliseconds);
    }), { ...settled, numRuns: 1000 });
  });

  it('is at a time that it leaps over at the leap', () => {
    expect(momentAt('America/New_York', '2026-03-08T02:30')).toBe(instant('2026-03-08T03:00-04:00'));
    expect(momentAt('Australia/Lord_Howe', '2026-10-04T02:15')).toBe(instant('2026-10-04T02:30+11:00'));
    expect(momentAt('Pacific/Apia', '2011-12-30T12:00')).toBe(instant('2011-12-31T00:00+14:00'));
  });

  it('is at a time that it shows twice the first time', () => {
    expect(momentAt('America/New_York', '2026-11-01T01:30')).toBe(instant('2026-11-01T01:30-04:00'));
    expect(momentAt('Australia/Lord_Howe', '2026-04-05T01:45')).toBe(instant('2026-04-05T01:45+11:00'));
  });

  it('does not exist in an unknown zone', () => expect(() => wallOf('America/Hartford', 0)).toThrow(UnknownZone));
});
