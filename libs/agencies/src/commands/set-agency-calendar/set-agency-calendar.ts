import { accept, findCalendarFaults, reject, type Decision, type WorkingCalendar } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent } from '../../events';
import { isSameJson } from '../../is-same-json';
import type { AgencyRejection } from '../../rejections';

export type SetAgencyCalendar = { readonly type: 'SetAgencyCalendar'; readonly data: { readonly calendar: WorkingCalendar } };

/** The hours and holidays that business clocks run on from now on. Deadlines set under the calendar before keep their moments. */
export function setAgencyCalendar({ data: { calendar } }: SetAgencyCalendar, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });

  const faults = findCalendarFaults(calendar);
  if (faults.length > 0) return reject({ code: 'calendar-faulty', faults });
  if (isSameJson(agency.calendar, calendar)) return accept();

  return accept({ type: 'AgencyCalendarSet', data: { calendar } });
}
