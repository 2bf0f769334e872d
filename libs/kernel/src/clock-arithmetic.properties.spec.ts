import fc from 'fast-check';
import { afterOn, dueAfter, elapsedOn, fractionOfWindow, isWorkingAt, nextOpening, type StepClock } from './clock-arithmetic';
import { addMs, instantOfMs, msOf, type Instant } from './instant';
import type { IsoDuration } from './iso-duration';
import { anyCalendar, anyDays, anyLimit, anyMoment, anyTime, anyZone, daytimeCalendar, settled } from './testing/arbitrary-clocks';
import { wallOf } from './wall-clock';
import { weekdays, type WorkingCalendar } from './working-calendar';

const minute = 60_000;
const hour = 60 * minute;
const business = (calendar: WorkingCalendar): StepClock => ({ kind: 'business', calendar });
const zoneOf = (clock: StepClock): string => (clock.kind === 'calendar' ? clock.zone : clock.calendar.zone);
const wall = (clock: StepClock, moment: Instant): number => wallOf(zoneOf(clock), msOf(moment));
const inOrder = (a: Instant, b: Instant): [Instant, Instant] => (a <= b ? [a, b] : [b, a]);

const onBusiness = anyCalendar.map(business);
const onCalendar = anyZone.map((zone): StepClock => ({ kind: 'calendar', zone }));
const onAny = fc.oneof(onBusiness, onCalendar);
const anyLength = fc.integer({ min: 0, max: 400 * hour });
/** The 31st and the 30th are a month before the same day. */
const inMonths = /^P[^T]*M/;
const few = { ...settled, numRuns: 60 };

/** What Temporal's wall clock says about a moment, quarter by quarter: slow, and written without anything from the clocks under test. */
function isWorkedByTheWall({ zone, hours, holidays }: WorkingCalendar, ms: number): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const weekday = weekdays[zoned.dayOfWeek - 1] ?? 'monday';
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  return !holidays.includes(zoned.toPlainDate().toString()) && (hours[weekday] ?? []).some(({ from, to }) => from <= time && time < to);
}

describe('time on any clock', () => {
  it('elapses as it was counted on', () =>
    fc.assert(fc.property(onAny, anyMoment, anyLength, (clock, from, ms) =>
      expect(elapsedOn(clock, from, afterOn(clock, from, ms).at)).toBe(ms)), settled));

  it('is counted on as it elapsed, up to time that does not count', () =>
    fc.assert(fc.property(onAny, anyMoment, anyLength, (clock, from, ms) => {
      const to = addMs(from, ms);
      const elapsed = elapsedOn(clock, from, to);
      fc.pre(elapsed > 0);
      const { at } = afterOn(clock, from, elapsed);
      expect(at <= to).toBe(true);
      expect(elapsedOn(clock, at, to)).toBe(0);
      expect(at === to).toBe(clock.kind === 'calendar' || isWorkingAt(clock.calendar, addMs(to, -1)));
    }), settled));

  it('adds up', () =>
    fc.assert(fc.property(onAny, anyMoment, anyLength, anyLength, (clock, from, a, b) => {
      const [middle, to] = [addMs(from, a), addMs(from, a + b)];
      expect(elapsedOn(clock, from, middle) + elapsedOn(clock, middle, to)).toBe(elapsedOn(clock, from, to));
      expect(afterOn(clock, afterOn(clock, from, a).at, b).at).toBe(afterOn(clock, from, a + b).at);
    }), settled));

  it('is divided in order, within the window', () =>
    fc.assert(fc.property(onAny, anyMoment, anyLimit, fc.double({ min: 0, max: 1, noNaN: true }), (clock, start, limit, fraction) => {
      const due = dueAfter(start, limit, clock).at;
      const part = fractionOfWindow(clock, start, due, fraction);
      expect(start <= part && part <= due).toBe(true);
      expect(fractionOfWindow(clock, start, due, fraction / 2) <= part).toBe(true);
    }), settled));
});

describe('what is due on any clock', () => {
  it('is never due before its start', () =>
    fc.assert(fc.property(onAny, anyMoment, anyLimit, (clock, start, limit) => expect(dueAfter(start, limit, clock).at > start).toBe(true)), settled));

  it('is due later with a longer limit', () =>
    fc.assert(fc.property(onAny, anyMoment, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 30 }), (clock, start, n, more) => {
      for (const limit of [(count: number) => `P${count}D`, (count: number) => `PT${count}H`, (count: number) => `P2DT${count}M`]) {
        const [shorter, longer] = [limit(n), limit(n + more)].map((text) => dueAfter(start, text as IsoDuration, clock).at);
        expect((shorter ?? '') <= (longer ?? '')).toBe(true);
      }
    }), settled));

  // Where the clocks fall back, a later moment can show an earlier wall time; its days then end earlier too, as people expect who read the wall.
  it('is due later with a later start, as the wall has it', () =>
    fc.assert(fc.property(onAny, anyMoment, anyMoment, fc.oneof(anyDays, anyTime), (clock, one, other, limit) => {
      const [sooner, after] = inOrder(one, other);
      fc.pre(limit.startsWith('PT') || wall(clock, sooner) <= wall(clock, after));
      const [first, second] = [dueAfter(sooner, limit, clock).at, dueAfter(after, limit, clock).at];
      const leap = clock.kind === 'calendar' && limit.startsWith('P') ? hour : 0;
      expect(msOf(second) - msOf(first)).toBeGreaterThanOrEqual(-leap);
    }), settled));

  it('is due later with a later start, without exception where no change of the clocks is worked through', () =>
    fc.assert(fc.property(daytimeCalendar.map(business), anyMoment, anyMoment, anyLimit, (clock, one, other, limit) => {
      fc.pre(!inMonths.test(limit));
      const [sooner, after] = inOrder(one, other);
      expect(dueAfter(sooner, limit, clock).at <= dueAfter(after, limit, clock).at).toBe(true);
    }), settled));
});

describe('what is due on the calendar clock', () => {
  it('after hours is due exactly so much later', () =>
    fc.assert(fc.property(onCalendar, anyMoment, fc.integer({ min: 1, max: 2000 }), (clock, start, hours) =>
      expect(dueAfter(start, `PT${hours}H` as IsoDuration, clock).at).toBe(addMs(start, hours * hour))), settled));

  it('after days is due at the same wall time, moved on where the clocks leap over it', () =>
    fc.assert(fc.property(onCalendar, anyMoment, fc.integer({ min: 1, max: 400 }), (clock, start, days) => {
      const { at } = dueAfter(start, `P${days}D` as IsoDuration, clock);
      const off = wall(clock, at) - wall(clock, start) - days * 24 * hour;
      expect([0, 30 * minute, hour]).toContain(off);
    }), settled));
});

describe('what is due on a business clock', () => {
  it('is due in working time or at closing', () =>
    fc.assert(fc.property(anyCalendar, anyMoment, anyLimit, (calendar, start, limit) => {
      const { at } = dueAfter(start, limit, business(calendar));
      expect(isWorkingAt(calendar, at) || isWorkingAt(calendar, addMs(at, -1))).toBe(true);
    }), settled));

  it('after a + b is due b after what is due after a', () =>
    fc.assert(fc.property(onBusiness, anyMoment, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (clock, start, a, b) => {
      const after = (from: Instant, minutes: number) => dueAfter(from, `PT${minutes}M` as IsoDuration, clock).at;
      expect(after(after(start, a), b)).toBe(after(start, a + b));
    }), settled));

  it('counts from the next opening', () =>
    fc.assert(fc.property(anyCalendar, anyMoment, anyLimit, (calendar, start, limit) =>
      expect(dueAfter(start, limit, business(calendar))).toEqual(dueAfter(nextOpening(calendar, start), limit, business(calendar)))), settled));

  it('is provisional exactly when a calendar covered further could move it', () =>
    fc.assert(fc.property(anyCalendar, anyMoment, anyLimit, (calendar, start, limit) => {
      const { at } = dueAfter(start, limit, business(calendar));
      const lastDayUsed = Temporal.Instant.from(addMs(at, -1)).toZonedDateTimeISO(calendar.zone).toPlainDate();
      const dayOf = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone).toPlainDate();
      const coveredTo = (coveredUntil: string) => dueAfter(start, limit, business({ ...calendar, coveredUntil })).provisional;
      expect(coveredTo(dayOf.toString())).toBe(false);
      expect(coveredTo(lastDayUsed.subtract({ days: 1 }).toString())).toBe(true);
    }), settled));

  it('has waited for as much working time as the wall shows', () =>
    fc.assert(fc.property(daytimeCalendar, anyMoment, fc.integer({ min: 1, max: 40 }), (calendar, moment, quarters) => {
      const quarter = 15 * minute;
      const start = instantOfMs(Math.floor(msOf(moment) / quarter) * quarter);
      const { at } = dueAfter(start, `PT${quarters * 15}M` as IsoDuration, business(calendar));
      fc.pre(msOf(at) - msOf(start) < 20 * 24 * hour);
      let worked = 0;
      for (let ms = msOf(start); ms < msOf(at); ms += quarter) if (isWorkedByTheWall(calendar, ms)) worked++;
      expect(worked).toBe(quarters);
      expect(isWorkedByTheWall(calendar, msOf(at) - quarter)).toBe(true);
    }), few));
});

describe('an agency', () => {
  it('is at work when its wall says so', () =>
    fc.assert(fc.property(daytimeCalendar, anyMoment, (calendar, moment) =>
      expect(isWorkingAt(calendar, moment)).toBe(isWorkedByTheWall(calendar, msOf(moment)))), settled));

  it('opens next at its first working moment', () =>
    fc.assert(fc.property(anyCalendar, anyMoment, (calendar, moment) => {
      const opening = nextOpening(calendar, moment);
      expect(opening >= moment && isWorkingAt(calendar, opening)).toBe(true);
      expect(elapsedOn(business(calendar), moment, opening)).toBe(0);
      expect(opening === moment).toBe(isWorkingAt(calendar, moment));
    }), settled));
});
