import type { WorkingCalendar } from '@throughline/kernel';
import type { Agency } from '../agency';

/** The hours and holidays that the agency's business clocks run on, suspended or not. Undefined before it is registered. */
export const calendarOf = (agency: Agency): WorkingCalendar | undefined => (agency.status === 'unregistered' ? undefined : agency.calendar);
