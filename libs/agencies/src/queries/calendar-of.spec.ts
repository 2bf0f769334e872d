import { fold } from '@throughline/kernel';
import { agencyDecider } from '../decide';
import { agencyCalendarSet, agencyRegistered, agencySuspended, officeHours } from '../testing';
import { calendarOf } from './calendar-of';

describe("the calendar of an agency's business clocks", () => {
  it('is the one set last, suspended or not', () => {
    const withoutHolidays = { ...officeHours, holidays: [] };
    expect(calendarOf(fold(agencyDecider, [agencyRegistered()]))).toStrictEqual(officeHours);
    expect(calendarOf(fold(agencyDecider, [agencyRegistered(), agencyCalendarSet(withoutHolidays), agencySuspended()]))).toStrictEqual(withoutHolidays);
  });

  it('is none before the agency is registered', () => expect(calendarOf(fold(agencyDecider, []))).toBeUndefined());
});
