import type { WorkingCalendar } from '@throughline/kernel';
import { agencyCalendarSet, agencyRegistered, given, officeHours } from '../../testing';
import type { SetAgencyCalendar } from './set-agency-calendar';

const set = (calendar: WorkingCalendar): SetAgencyCalendar => ({ type: 'SetAgencyCalendar', data: { calendar } });
const withoutFridays: WorkingCalendar = { ...officeHours, hours: { ...officeHours.hours, friday: [] } };

describe("setting an agency's calendar", () => {
  it('records hours and holidays as they are, to be read without a library of holidays', () =>
    given(agencyRegistered()).when(set(withoutFridays)).thenEvents(agencyCalendarSet(withoutFridays)));

  it('to what it is, in whatever order it is written, changes nothing', () => {
    const { zone, hours, holidays, coveredUntil } = officeHours;
    given(agencyRegistered()).when(set({ coveredUntil, holidays, hours, zone })).thenNothing();
  });

  it('with one more holiday is recorded', () => {
    const moreHolidays = { ...officeHours, holidays: [...officeHours.holidays, '2026-07-03'] };
    given(agencyRegistered()).when(set(moreHolidays)).thenEvents(agencyCalendarSet(moreHolidays));
  });

  it('is refused with all its faults when no clock could run on it', () =>
    given(agencyRegistered())
      .when(set({ ...officeHours, zone: 'Coast/Harbor', hours: { monday: [{ from: '17:00', to: '09:00' }] } }))
      .thenRejected({
        code: 'calendar-faulty',
        faults: [expect.stringContaining('"Coast/Harbor"'), expect.stringContaining('17:00 to 09:00')],
      }));

  it('is refused before the agency is registered', () => given().when(set(officeHours)).thenRejected({ code: 'agency-not-registered' }));
});
