import { fold, type Instant } from '@throughline/kernel';
import type { RegisteredAgency, Shift, Weekday } from '../agency';
import { agencyDecider } from '../decide';
import type { AgencyEvent } from '../events';
import {
  afterHoursContactNamed, agencyCalendarSet, agencyRegistered, at, lindqvist, mondayAfternoon, mondayMorning, officeHours, okafor, onCallOverridden,
  onCallOverrideWithdrawn, onCallScheduleSet, rivera,
} from '../testing';
import { onCallContact } from './on-call-contact';

const shelterAfter = (...history: readonly AgencyEvent[]) => fold(agencyDecider, [agencyRegistered(), ...history]) as RegisteredAgency;
const turn = (day: Weekday, from: string, to: string, memberId = rivera): Shift => ({ day, from, to, memberId });
/** A moment as the clocks at the shelter show it, with the offset then in force. */
const local = (text: string): Instant => Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant;

describe('who is on call', () => {
  const weekly = shelterAfter(onCallScheduleSet(mondayMorning, mondayAfternoon), afterHoursContactNamed(lindqvist));

  it('is the one whose weekly turn it is, on the clocks of the agency', () => {
    expect(onCallContact(weekly, local('2026-03-02T09:00:00-05:00'))).toBe(rivera);
    expect(onCallContact(weekly, local('2026-03-02T16:59:59.999-05:00'))).toBe(okafor);
  });

  it('changes with the shift: its end belongs to the next', () => {
    expect(onCallContact(weekly, local('2026-03-02T12:59:59.999-05:00'))).toBe(rivera);
    expect(onCallContact(weekly, local('2026-03-02T13:00:00-05:00'))).toBe(okafor);
  });

  it('is the after-hours contact before, between and after the turns, and on other days', () => {
    expect(onCallContact(weekly, local('2026-03-02T08:59:59.999-05:00'))).toBe(lindqvist);
    expect(onCallContact(weekly, local('2026-03-02T17:00:00-05:00'))).toBe(lindqvist);
    expect(onCallContact(weekly, local('2026-03-03T10:00:00-05:00'))).toBe(lindqvist);
  });

  it('is nobody where nobody is named for the hours between turns', () => {
    expect(onCallContact(shelterAfter(onCallScheduleSet(mondayMorning)), at('03:00'))).toBeUndefined();
    expect(onCallContact(shelterAfter(), at('16:05'))).toBeUndefined();
  });

  it('follows the zone when the agency sets another', () => {
    const moved = shelterAfter(onCallScheduleSet(mondayMorning), agencyCalendarSet({ ...officeHours, zone: 'America/Los_Angeles' }));
    expect(onCallContact(moved, local('2026-03-02T09:00:00-05:00'))).toBeUndefined();
    expect(onCallContact(moved, local('2026-03-02T09:00:00-08:00'))).toBe(rivera);
  });
});

describe('who is on call over midnight', () => {
  const sundayNight = onCallScheduleSet(turn('sunday', '22:00', '24:00', okafor), turn('monday', '00:00', '06:00', rivera));
  const night = shelterAfter(sundayNight, afterHoursContactNamed(lindqvist));

  it("is handed over at midnight on the agency's clocks, though it is Monday in UTC before", () => {
    expect(onCallContact(night, local('2026-03-01T21:59:59.999-05:00'))).toBe(lindqvist);
    expect(onCallContact(night, local('2026-03-01T22:00:00-05:00'))).toBe(okafor);
    expect(onCallContact(night, local('2026-03-01T23:59:59.999-05:00'))).toBe(okafor);
    expect(onCallContact(night, local('2026-03-02T00:00:00-05:00'))).toBe(rivera);
    expect(onCallContact(night, local('2026-03-02T06:00:00-05:00'))).toBe(lindqvist);
  });

  it('leaves no gap for those who work around the clock', () => {
    const allWeek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
    const always = shelterAfter(onCallScheduleSet(...allWeek.map((day) => turn(day, '00:00', '24:00'))));
    const hours = Array.from({ length: 366 * 24 }, (_, hour) => Temporal.Instant.from('2026-01-01T00:00Z').add({ hours: hour }));
    expect(hours.filter((hour) => onCallContact(always, local(hour.toString())) !== rivera)).toStrictEqual([]);
  });
});

describe('who is on call when the clocks change', () => {
  // In New York clocks jump from 02:00 to 03:00 on 8 March 2026, and fall back from 02:00 to 01:00 on 1 November 2026.
  const sunday = shelterAfter(onCallScheduleSet(turn('sunday', '00:00', '02:30', rivera), turn('sunday', '02:30', '08:00', okafor)));

  it('is handed over with the jump where it skips the end of a turn', () => {
    expect(onCallContact(sunday, local('2026-03-08T01:59:59.999-05:00'))).toBe(rivera);
    expect(onCallContact(sunday, local('2026-03-08T03:00:00-04:00'))).toBe(okafor);
  });

  it('never is the one whose whole turn was skipped', () => {
    const skipped = shelterAfter(onCallScheduleSet(turn('sunday', '02:00', '03:00', okafor), turn('sunday', '03:00', '08:00', rivera)));
    expect(onCallContact(skipped, local('2026-03-08T01:59:59.999-05:00'))).toBeUndefined();
    expect(onCallContact(skipped, local('2026-03-08T03:00:00-04:00'))).toBe(rivera);
  });

  it('is the same in both passes of the hour that comes twice', () => {
    expect(onCallContact(sunday, local('2026-11-01T01:15:00-04:00'))).toBe(rivera);
    expect(onCallContact(sunday, local('2026-11-01T01:15:00-05:00'))).toBe(rivera);
    expect(onCallContact(sunday, local('2026-11-01T02:30:00-05:00'))).toBe(okafor);
  });

  it('is handed over once, the first time, where the end of a turn is shown twice', () => {
    const twice = shelterAfter(onCallScheduleSet(turn('sunday', '00:00', '01:30', rivera), turn('sunday', '01:30', '08:00', okafor)));
    expect(onCallContact(twice, local('2026-11-01T01:29:59.999-04:00'))).toBe(rivera);
    expect(onCallContact(twice, local('2026-11-01T01:30:00-04:00'))).toBe(okafor);
    expect(onCallContact(twice, local('2026-11-01T01:15:00-05:00'))).toBe(okafor);
    expect(onCallContact(twice, local('2026-11-01T01:30:00-05:00'))).toBe(okafor);
  });

  it('keeps the wall time of its turns on both sides of the change', () => {
    const weekly = shelterAfter(onCallScheduleSet(mondayMorning));
    expect(onCallContact(weekly, local('2026-03-09T09:00:00-04:00'))).toBe(rivera);
    expect(onCallContact(weekly, local('2026-03-09T08:59:59.999-04:00'))).toBeUndefined();
  });

  it('stays with the new day where the clocks fall back over midnight', () => {
    // In St. John's clocks fell back at 00:01 on 7 November 2010, a Sunday, to 23:01 on Saturday.
    const stJohns = agencyCalendarSet({ ...officeHours, zone: 'America/St_Johns' });
    const night = shelterAfter(stJohns, onCallScheduleSet(turn('saturday', '20:00', '24:00', okafor), turn('sunday', '00:00', '08:00', rivera)));
    expect(onCallContact(night, local('2010-11-06T23:59:59.999-02:30'))).toBe(okafor);
    expect(onCallContact(night, local('2010-11-07T00:00:30-02:30'))).toBe(rivera);
    expect(onCallContact(night, local('2010-11-06T23:30:00-03:30'))).toBe(rivera);
    expect(onCallContact(night, local('2010-11-07T07:59:00-03:30'))).toBe(rivera);
  });

  it('is right where the clocks jump over midnight', () => {
    // In Beirut clocks jumped from 00:00 to 01:00 on Sunday 27 March 2022.
    const beirut = agencyCalendarSet({ ...officeHours, zone: 'Asia/Beirut' });
    const night = shelterAfter(beirut, onCallScheduleSet(turn('saturday', '20:00', '24:00', okafor), turn('sunday', '00:00', '08:00', rivera)));
    expect(onCallContact(night, local('2022-03-26T23:59:59.999+02:00'))).toBe(okafor);
    expect(onCallContact(night, local('2022-03-27T01:00:00+03:00'))).toBe(rivera);
  });
});

describe('who is on call under an override', () => {
  const weekly = [onCallScheduleSet(mondayMorning), afterHoursContactNamed(okafor), onCallOverridden()];

  it('is whom it names, from its beginning until its end', () => {
    expect(onCallContact(shelterAfter(...weekly), local('2026-03-02T16:59:59.999Z'))).toBe(rivera);
    expect(onCallContact(shelterAfter(...weekly), at('17:00'))).toBe(lindqvist);
    expect(onCallContact(shelterAfter(...weekly), local('2026-03-02T22:59:59.999Z'))).toBe(lindqvist);
    expect(onCallContact(shelterAfter(...weekly), at('23:00'))).toBe(okafor);
  });

  it('is whom the last recorded one names, where several cover the moment', () => {
    const swapped = shelterAfter(...weekly, onCallOverridden({ from: at('18:00'), until: at('19:00'), memberId: rivera }));
    expect(onCallContact(swapped, at('17:59'))).toBe(lindqvist);
    expect(onCallContact(swapped, at('18:00'))).toBe(rivera);
    expect(onCallContact(swapped, at('19:00'))).toBe(lindqvist);
  });

  it('is as before once it is withdrawn', () =>
    expect(onCallContact(shelterAfter(...weekly, onCallOverrideWithdrawn()), at('20:00'))).toBe(okafor));
});
