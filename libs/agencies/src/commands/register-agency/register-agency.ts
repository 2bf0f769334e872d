import { accept, findCalendarFaults, reject, type Decision } from '@throughline/kernel';
import { agencyKinds } from '@throughline/protocols';
import type { Agency } from '../../agency';
import type { AgencyEvent, EventOf, Registration } from '../../events';
import { findNoticeHoursFaults } from '../../find-notice-hours-faults';
import type { AgencyRejection } from '../../rejections';

export type RegisterAgency = {
  readonly type: 'RegisterAgency';
  readonly data: Registration;
  readonly sealed?: EventOf<'AgencyRegistered'>['sealed'];
};

/**
 * Gives an organisation a seat. A second registration is refused even when it says the same: its sealed part cannot be compared, and no second
 * account of it may vanish.
 */
export function registerAgency({ data, sealed }: RegisterAgency, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  const { agencyId, kind, region, town, calendar, noticeHours } = data;
  if (agency.status !== 'unregistered') return reject({ code: 'agency-already-registered' });
  if (!agencyKinds.includes(kind)) return reject({ code: 'agency-kind-unknown', kind });

  const calendarFaults = findCalendarFaults(calendar);
  if (calendarFaults.length > 0) return reject({ code: 'calendar-faulty', faults: calendarFaults });

  const noticeHoursFaults = findNoticeHoursFaults(noticeHours);
  if (noticeHoursFaults.length > 0) return reject({ code: 'notice-hours-faulty', faults: noticeHoursFaults });

  return accept({ type: 'AgencyRegistered', data: { agencyId, kind, region, town, calendar, noticeHours }, ...(sealed && { sealed }) });
}
