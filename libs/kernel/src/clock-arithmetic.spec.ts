import { afterOn, dueAfter, elapsedOn, fractionOfWindow, isWorkingAt, nextOpening, type StepClock } from './clock-arithmetic';
import { instant } from './instant';
import { isoDuration } from './iso-duration';
import { NoWorkingTime, type HoursRange, type WeeklyHours, type WorkingCalendar } from './working-calendar';
import { UnknownZone } from './zone';

const hour = 3_600_000;
const day = [{ from: '09:00', to: '17:00' }];
const everyDay = (ranges: readonly HoursRange[]): WeeklyHours =>
  ({ monday: ranges, tuesday: ranges, wednesday: ranges, thursday: ranges, friday: ranges, saturday: ranges, sunday: ranges });

/** Closed on Friday, 3 July 2026. The first of July is a Wednesday. */
const office: WorkingCalendar = {
  zone: 'America/New_York',
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: ['2026-07-03', '2026-12-25'],
  coveredUntil: '2026-12-31',
};
const shelter: WorkingCalendar = { ...office, hours: everyDay([{ from: '00:00', to: '24:00' }]), holidays: [] };

const business = (calendar: WorkingCalendar): StepClock => ({ kind: 'business', calendar });
const withHours = (hours: WeeklyHours): StepClock => business({ ...office, hours: { ...office.hours, ...hours } });
const inZone = (zone: string): StepClock => ({ kind: 'calendar', zone });
const newYork = inZone('America/New_York');
const due = (from: string, limit: string, clock: StepClock = business(office)) => dueAfter(instant(from), isoDuration(limit), clock).at;

type Example = [limit: string, from: string, at: string];
const cases = (clock: StepClock, examples: readonly Example[]): void => {
  it.each(examples)('%s after %s is %s', (limit, from, at) => expect(due(from, limit, clock)).toBe(instant(at)));
};

describe('on the calendar clock', () => {
  describe('hours are elapsed time', () => {
    cases(newYork, [
      ['PT72H', '2026-07-03T16:00-04:00', '2026-07-06T16:00-04:00'],
      ['PT24H', '2026-03-07T12:00-05:00', '2026-03-08T13:00-04:00'],
      ['PT24H', '2026-10-31T12:00-04:00', '2026-11-01T11:00-05:00'],
      ['PT0.001S', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ]);
  });

  describe('days, weeks, months and years keep the wall time', () => {
    cases(newYork, [
      ['P1D', '2026-03-07T12:00-05:00', '2026-03-08T12:00-04:00'],
      ['P1D', '2026-10-31T12:00-04:00', '2026-11-01T12:00-05:00'],
      ['P45D', '2026-12-01T09:00-05:00', '2027-01-15T09:00-05:00'],
      ['P2W', '2026-02-27T09:00-05:00', '2026-03-13T09:00-04:00'],
      ['P1M', '2027-01-31T09:00-05:00', '2027-02-28T09:00-05:00'],
      ['P5Y', '2024-02-29T09:00-05:00', '2029-02-28T09:00-05:00'],
    ]);
  });

  describe('days come before hours', () => {
    cases(newYork, [['P1DT1H', '2026-03-07T01:30-05:00', '2026-03-08T03:30-04:00']]);
  });

  describe('a wall time that the clocks leap over moves on by the leap', () => {
    cases(newYork, [['P1D', '2026-03-07T02:30-05:00', '2026-03-08T03:30-04:00']]);
    cases(inZone('Australia/Lord_Howe'), [['P1D', '2026-10-03T02:15+10:30', '2026-10-04T02:45+11:00']]);
    cases(inZone('America/Santiago'), [['P1D', '2026-09-05T00:15-04:00', '2026-09-06T01:15-03:00']]);
  });

  describe('of a wall time that comes twice the first counts', () => {
    cases(newYork, [['P1D', '2026-10-31T01:30-04:00', '2026-11-01T01:30-04:00']]);
    cases(inZone('Australia/Adelaide'), [['P1D', '2026-04-04T02:30+10:30', '2026-04-05T02:30+10:30']]);
  });

  describe('half an hour of daylight saving is half an hour', () => {
    cases(inZone('Australia/Lord_Howe'), [
      ['P1D', '2026-04-04T12:00+11:00', '2026-04-05T12:00+10:30'],
      ['PT24H', '2026-04-04T12:00+11:00', '2026-04-05T11:30+10:30'],
    ]);
  });

  it('nothing is provisional', () => expect(dueAfter(instant('2040-01-01T00:00Z'), isoDuration('P1D'), newYork).provisional).toBe(false));
  it('there is no unknown zone', () => expect(() => due('2026-07-01T10:00-04:00', 'P1D', inZone('America/Hartford'))).toThrow(UnknownZone));
});

describe('on a business clock', () => {
  describe('n days lead to the same wall time on the nth working day', () => {
    cases(business(office), [
      ['P1D', '2026-07-01T10:00-04:00', '2026-07-02T10:00-04:00'],
      ['P2D', '2026-07-01T10:00-04:00', '2026-07-06T10:00-04:00'],
      ['P5D', '2026-07-01T10:00-04:00', '2026-07-09T10:00-04:00'],
      ['P1D', '2026-03-06T10:00-05:00', '2026-03-09T10:00-04:00'],
      ['P1D', '2026-10-30T16:59:59.999-04:00', '2026-11-02T16:59:59.999-05:00'],
      ['P6D', '2026-12-22T11:00-05:00', '2026-12-31T11:00-05:00'],
    ]);
  });

  describe('a start outside hours counts from the next opening', () => {
    cases(business(office), [
      ['P1D', '2026-07-04T22:00-04:00', '2026-07-07T09:00-04:00'],
      ['P1D', '2026-07-01T17:00-04:00', '2026-07-06T09:00-04:00'],
      ['P1D', '2026-07-01T03:00-04:00', '2026-07-02T09:00-04:00'],
      ['PT8H', '2026-07-03T10:00-04:00', '2026-07-06T17:00-04:00'],
    ]);
  });

  describe('a wall time after closing falls on closing', () => {
    cases(withHours({ thursday: [{ from: '09:00', to: '12:00' }] }), [['P1D', '2026-07-01T15:00-04:00', '2026-07-02T12:00-04:00']]);
  });

  describe('a wall time before opening falls on opening', () => {
    cases(withHours({ thursday: [{ from: '13:00', to: '19:00' }] }), [['P1D', '2026-07-01T10:00-04:00', '2026-07-02T13:00-04:00']]);
  });

  describe('a wall time in a break falls on its beginning', () => {
    cases(withHours({ thursday: [{ from: '13:00', to: '17:00' }, { from: '09:00', to: '12:00' }] }), [
      ['P1D', '2026-07-01T12:30-04:00', '2026-07-02T12:00-04:00'],
      ['P1D', '2026-07-01T13:00-04:00', '2026-07-02T13:00-04:00'],
      ['P1D', '2026-07-01T11:00-04:00', '2026-07-02T11:00-04:00'],
    ]);
  });

  describe('hours are working time', () => {
    cases(business(office), [
      ['PT8H', '2026-07-01T09:00-04:00', '2026-07-01T17:00-04:00'],
      ['PT8H', '2026-07-01T13:00-04:00', '2026-07-02T13:00-04:00'],
      ['PT8H', '2026-07-02T13:00-04:00', '2026-07-06T13:00-04:00'],
      ['PT8H1M', '2026-07-02T09:00-04:00', '2026-07-06T09:01-04:00'],
      ['PT16H', '2026-12-31T09:00-05:00', '2027-01-01T17:00-05:00'],
    ]);
  });

  describe('hours pass over breaks', () => {
    cases(withHours({ wednesday: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }] }), [
      ['PT4H', '2026-07-01T10:00-04:00', '2026-07-01T15:00-04:00'],
    ]);
  });

  describe('days come before hours', () => {
    cases(business(office), [
      ['P1DT4H', '2026-07-01T15:00-04:00', '2026-07-06T11:00-04:00'],
      ['P1DT4H', '2026-06-30T10:00-04:00', '2026-07-01T14:00-04:00'],
    ]);
  });

  describe('weeks and months move on in the calendar, and over a day off to the next opening', () => {
    cases(business(office), [
      ['P1W', '2026-07-01T10:00-04:00', '2026-07-08T10:00-04:00'],
      ['P1W', '2026-06-26T10:00-04:00', '2026-07-06T09:00-04:00'],
      ['P1M', '2026-07-01T10:00-04:00', '2026-08-03T09:00-04:00'],
      ['P1M', '2026-08-31T10:00-04:00', '2026-09-30T10:00-04:00'],
      ['P1W1D', '2026-06-26T10:00-04:00', '2026-07-06T10:00-04:00'],
    ]);
  });

  describe('a night that is worked is as long as it is', () => {
    cases(business(shelter), [
      ['PT8H', '2026-03-07T22:00-05:00', '2026-03-08T07:00-04:00'],
      ['PT8H', '2026-10-31T22:00-04:00', '2026-11-01T05:00-05:00'],
      ['P1D', '2026-03-07T02:30-05:00', '2026-03-08T03:00-04:00'],
      ['P1D', '2026-10-31T01:30-04:00', '2026-11-01T01:30-04:00'],
    ]);
    cases(business({ ...shelter, zone: 'Australia/Lord_Howe' }), [['PT8H', '2026-04-04T22:00+11:00', '2026-04-05T05:30+10:30']]);
    cases(business({ ...shelter, zone: 'America/Santiago' }), [['P1D', '2026-09-05T00:15-04:00', '2026-09-06T01:00-03:00']]);
  });

  describe('a night shift in two ranges is one shift', () => {
    cases(business({ ...office, hours: { friday: [{ from: '20:00', to: '24:00' }], saturday: [{ from: '00:00', to: '06:00' }] } }), [
      ['PT4H', '2026-07-10T20:00-04:00', '2026-07-11T00:00-04:00'],
      ['PT10H', '2026-07-10T20:00-04:00', '2026-07-11T06:00-04:00'],
      ['P1D', '2026-07-10T21:00-04:00', '2026-07-11T06:00-04:00'],
    ]);
  });

  describe('hours that the clocks leap over are no working day', () => {
    cases(business({ ...office, hours: everyDay([{ from: '02:00', to: '03:00' }]) }), [['P1D', '2026-03-07T02:15-05:00', '2026-03-09T02:15-04:00']]);
  });

  describe('a day that a zone leaves out is no working day', () => {
    cases(business({ ...office, zone: 'Pacific/Apia', holidays: [] }), [['P1D', '2011-12-29T10:00-10:00', '2012-01-02T10:00+14:00']]);
  });
});

describe('what is due on a business clock is provisional', () => {
  const provisional = (from: string, limit: string, calendar = office) => dueAfter(instant(from), isoDuration(limit), business(calendar)).provisional;

  it('when it uses a day after the last one covered', () => {
    expect(provisional('2026-12-30T10:00-05:00', 'P2D')).toBe(true);
    expect(provisional('2026-12-31T10:00-05:00', 'PT8H')).toBe(true);
    expect(provisional('2026-12-31T17:00-05:00', 'PT1H')).toBe(true);
    expect(provisional('2030-01-01T10:00-05:00', 'P1D')).toBe(true);
  });

  it('and not when it is due on that day, be it at midnight', () => {
    expect(provisional('2026-12-30T10:00-05:00', 'P1D')).toBe(false);
    expect(provisional('2026-12-31T09:00-05:00', 'PT8H')).toBe(false);
    expect(provisional('2026-12-31T20:00-05:00', 'PT4H', shelter)).toBe(false);
    expect(provisional('2026-12-31T20:00-05:00', 'PT4H0.001S', shelter)).toBe(true);
  });

  it('and is then counted on weekly hours alone', () => expect(due('2026-12-31T10:00-05:00', 'P1D')).toBe(instant('2027-01-01T10:00-05:00')));
});

describe('a calendar without working time', () => {
  const never = { ...office, hours: {} };
  const mondaysOff = Array.from({ length: 600 }, (_, week) => Temporal.PlainDate.from('2026-01-05').add({ weeks: week }).toString());

  it.each([
    ['hours', 'PT1H', never],
    ['days', 'P1D', never],
    ['months', 'P1M', never],
    ['the only day of the week off for more than ten years', 'P1D', { ...office, hours: { monday: day }, holidays: mondaysOff }],
  ])('ends the search: %s', (_, limit, calendar) => expect(() => due('2026-07-01T10:00-04:00', limit, business(calendar))).toThrow(NoWorkingTime));

  it('has no opening, is never at work, and nothing elapses on it', () => {
    expect(() => nextOpening(never, instant('2026-07-01T10:00-04:00'))).toThrow(NoWorkingTime);
    expect(isWorkingAt(never, instant('2026-07-01T10:00-04:00'))).toBe(false);
    expect(elapsedOn(business(never), instant('2026-07-01T10:00-04:00'), instant('2027-07-01T10:00-04:00'))).toBe(0);
  });

  it('for ten years is not measured beyond them', () =>
    expect(() => elapsedOn(business(never), instant('2026-07-01T10:00-04:00'), instant('2037-07-01T10:00-04:00'))).toThrow(NoWorkingTime));

  it('for ten years is not one that has some every week, however long the limit', () =>
    expect(due('2026-07-01T10:00-04:00', 'P5000D')).toBe(instant('2045-09-01T10:00-04:00')));

  it('is every calendar once the years have run out', () => {
    expect(() => due('9999-12-31T10:00-05:00', 'P2D')).toThrow(NoWorkingTime);
    expect(() => afterOn(business(office), instant('9999-12-01T10:00-05:00'), 1000 * hour)).toThrow(NoWorkingTime);
  });
});

describe('what elapses', () => {
  const elapsed = (from: string, to: string, clock = business(office)) => elapsedOn(clock, instant(from), instant(to));

  it('on a business clock is working time', () => {
    expect(elapsed('2026-07-01T16:00-04:00', '2026-07-06T10:00-04:00')).toBe(10 * hour);
    expect(elapsed('2026-07-03T10:00-04:00', '2026-07-05T10:00-04:00')).toBe(0);
    expect(elapsed('2026-07-01T08:00-04:00', '2026-07-01T20:00-04:00')).toBe(8 * hour);
  });

  it('on the calendar clock is all time', () => expect(elapsed('2026-03-07T12:00-05:00', '2026-03-08T12:00-04:00', newYork)).toBe(23 * hour));

  it('is nothing backwards', () => {
    expect(elapsed('2026-07-06T10:00-04:00', '2026-07-01T10:00-04:00')).toBe(0);
    expect(elapsed('2026-07-06T10:00-04:00', '2026-07-06T10:00-04:00')).toBe(0);
    expect(elapsed('2026-07-06T10:00-04:00', '2026-07-01T10:00-04:00', newYork)).toBe(0);
  });

  it('is counted on from a moment, to closing and not to the next opening', () => {
    const after = (from: string, ms: number) => afterOn(business(office), instant(from), ms).at;
    expect(after('2026-07-01T16:00-04:00', 10 * hour)).toBe(instant('2026-07-06T10:00-04:00'));
    expect(after('2026-07-01T16:00-04:00', hour)).toBe(instant('2026-07-01T17:00-04:00'));
    expect(afterOn(newYork, instant('2026-03-07T12:00-05:00'), 23 * hour)).toEqual({ at: instant('2026-03-08T12:00-04:00'), provisional: false });
  });

  it('when it is nothing leaves a working moment and closing where they are, and moves others to the next opening', () => {
    const after = (from: string) => afterOn(business(office), instant(from), 0).at;
    expect(after('2026-07-01T16:00-04:00')).toBe(instant('2026-07-01T16:00-04:00'));
    expect(after('2026-07-01T17:00-04:00')).toBe(instant('2026-07-01T17:00-04:00'));
    expect(after('2026-07-04T12:00-04:00')).toBe(instant('2026-07-06T09:00-04:00'));
  });

  it('when it is nothing leaves closing at midnight where it is too', () => {
    const evenings = withHours({ wednesday: [{ from: '18:00', to: '24:00' }] });
    expect(afterOn(evenings, instant('2026-07-02T00:00-04:00'), 0).at).toBe(instant('2026-07-02T00:00-04:00'));
    expect(afterOn(evenings, instant('2026-07-02T00:00:00.001-04:00'), 0).at).toBe(instant('2026-07-02T09:00-04:00'));
  });

  it.each([-1, 0.5, Number.NaN, Infinity])('is no %d milliseconds', (ms) =>
    expect(() => afterOn(newYork, instant('2026-07-01T10:00-04:00'), ms)).toThrow(RangeError));
});

describe('an agency', () => {
  it('is at work from opening until closing', () => {
    const working = (at: string) => isWorkingAt(office, instant(at));
    expect(working('2026-07-01T08:59:59.999-04:00')).toBe(false);
    expect(working('2026-07-01T09:00-04:00')).toBe(true);
    expect(working('2026-07-01T16:59:59.999-04:00')).toBe(true);
    expect(working('2026-07-01T17:00-04:00')).toBe(false);
    expect(working('2026-07-03T10:00-04:00')).toBe(false);
    expect(working('2026-07-04T10:00-04:00')).toBe(false);
  });

  it('opens next when it works again', () => {
    const opening = (at: string) => nextOpening(office, instant(at));
    expect(opening('2026-07-01T10:00-04:00')).toBe(instant('2026-07-01T10:00-04:00'));
    expect(opening('2026-07-01T03:00-04:00')).toBe(instant('2026-07-01T09:00-04:00'));
    expect(opening('2026-07-02T17:00-04:00')).toBe(instant('2026-07-06T09:00-04:00'));
  });
});

describe('a fraction of a window', () => {
  const fraction = (part: number, from = '2026-07-01T09:00-04:00', to = '2026-07-02T17:00-04:00', clock = business(office)) =>
    fractionOfWindow(clock, instant(from), instant(to), part);

  it('is counted on the clock of the window', () => {
    expect(fraction(0.5)).toBe(instant('2026-07-01T17:00-04:00'));
    expect(fraction(0.75)).toBe(instant('2026-07-02T13:00-04:00'));
    expect(fraction(0.5, '2026-07-01T09:00-04:00', '2026-07-03T09:00-04:00', newYork)).toBe(instant('2026-07-02T09:00-04:00'));
  });

  it('begins and ends with the window', () => {
    expect(fraction(0)).toBe(instant('2026-07-01T09:00-04:00'));
    expect(fraction(1, '2026-07-02T16:00-04:00', '2026-07-06T09:00-04:00')).toBe(instant('2026-07-06T09:00-04:00'));
  });

  it('is never after the window, even where nobody works in it', () =>
    expect(fraction(0.5, '2026-07-04T09:00-04:00', '2026-07-05T09:00-04:00')).toBe(instant('2026-07-05T09:00-04:00')));

  it.each([-0.1, 1.1, Number.NaN])('is not %d', (part) => expect(() => fraction(part)).toThrow(RangeError));
});
