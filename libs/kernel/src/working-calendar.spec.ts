import fc from 'fast-check';
import { anyCalendar, settled } from './testing/arbitrary-clocks';
import { findCalendarFaults, type WorkingCalendar } from './working-calendar';

const day = [{ from: '09:00', to: '17:00' }];
const office: WorkingCalendar = {
  zone: 'America/New_York',
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: [{ from: '09:00', to: '12:00' }, { from: '12:00', to: '15:00' }] },
  holidays: ['2026-07-03', '2026-12-25'],
  coveredUntil: '2026-12-31',
};
const faultsOf = (change: Partial<WorkingCalendar>) => findCalendarFaults({ ...office, ...change });
const faultsOfHours = (hours: object) => faultsOf({ hours });

describe('a working calendar', () => {
  it('of an office has no faults', () => expect(findCalendarFaults(office)).toEqual([]));
  it('of a night shelter has none either', () =>
    expect(faultsOfHours({ friday: [{ from: '20:00', to: '24:00' }], saturday: [{ from: '00:00', to: '06:00' }] })).toEqual([]));
  it('may list the ranges of a day in any order', () =>
    expect(faultsOfHours({ monday: [{ from: '13:00', to: '17:00' }, { from: '09:00', to: '12:00' }] })).toEqual([]));
  it('may end its coverage with a holiday', () => expect(faultsOf({ coveredUntil: '2026-12-25' })).toEqual([]));
  it('made up for the properties has none', () =>
    fc.assert(fc.property(anyCalendar, (calendar) => expect(findCalendarFaults(calendar)).toEqual([])), settled));

  it('names a zone', () =>
    expect(faultsOf({ zone: 'America/Hartford' })).toEqual([
      'There is no time zone "America/Hartford": write a name of the IANA database, such as America/New_York.',
    ]));

  it.each([[{}], [{ monday: [] }]])('has a working hour in the week, unlike %j', (hours) =>
    expect(faultsOfHours(hours)).toEqual(['There is no working hour in the whole week: a business clock would never end.']));

  it('knows seven weekdays', () =>
    expect(faultsOfHours({ monday: day, Tuesday: day })).toEqual([
      'There is no weekday "Tuesday": write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ]));

  it('has hours that are times of day', () => {
    expect(faultsOfHours({ monday: [{ from: '9:00', to: '17:00' }] })).toEqual(['monday: no range begins at "9:00"; write a time of day as 09:00.']);
    expect(faultsOfHours({ monday: [{ from: '24:00', to: '24:00' }] })).toEqual(['monday: no range begins at "24:00"; write a time of day as 09:00.']);
    expect(faultsOfHours({ monday: [{ from: '09:00' }] })).toEqual(['monday: no range ends at nothing; write a time of day as 17:00, or 24:00.']);
  });

  it('has ranges that end after they begin', () => {
    const why = 'does not end after it begins; write a shift over midnight as two ranges, to 24:00 and from 00:00 on the next day.';
    expect(faultsOfHours({ monday: [{ from: '20:00', to: '06:00' }] })).toEqual([`monday: 20:00 to 06:00 ${why}`]);
    expect(faultsOfHours({ monday: [{ from: '09:00', to: '09:00' }] })).toEqual([`monday: 09:00 to 09:00 ${why}`]);
  });

  it('has no ranges that overlap', () =>
    expect(faultsOfHours({ monday: [{ from: '11:00', to: '13:00' }, { from: '09:00', to: '11:30' }] })).toEqual([
      'monday: 09:00 to 11:30 and 11:00 to 13:00 overlap.',
    ]));

  it('has holidays that are calendar days, each once, in order, and no later than it is covered', () =>
    expect(faultsOf({ holidays: ['2026-02-30', '2026-07-03', '2026-01-01', '2026-12-25', '2026-12-25', '2027-01-01'] })).toEqual([
      'holidays: "2026-02-30". There is no such calendar day: write one as 2027-03-31.',
      'holidays: 2026-01-01 comes after 2026-07-03; write them in order.',
      'holidays: 2026-12-25 is there twice.',
      'holidays: 2027-01-01 is later than 2026-12-31, the last day covered.',
    ]));

  it('is covered until a calendar day', () =>
    expect(faultsOf({ coveredUntil: 'for now' })).toEqual(['coveredUntil: "for now". There is no such calendar day: write one as 2027-03-31.']));

  it('tells all of its faults at once', () => expect(faultsOf({ zone: 'Z', hours: {}, coveredUntil: '' })).toHaveLength(3));
});
