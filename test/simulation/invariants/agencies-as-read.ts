import type { AgencyEvent, NoticeHours } from '@throughline/agencies';
import type { Body, Metadata } from '@throughline/engine';
import type { AgencyId, WorkingCalendar } from '@throughline/kernel';
import type { Annals } from './annals';

export type AgencyHours = { readonly calendar: WorkingCalendar; readonly noticeHours: NoticeHours };

/** When an agency worked and could be told, as whoever decided had read of it. Undefined where its stream was not read. */
export function hoursAsRead(agencyId: AgencyId, reads: Metadata['reads'], { byStream }: Annals): AgencyHours | undefined {
  const stream = `agency-${agencyId}`;
  const revision = reads?.[stream];
  if (revision === undefined) return undefined;
  let hours: AgencyHours | undefined;
  for (const { type, body } of (byStream.get(stream) ?? []).slice(0, revision + 1)) {
    const event = { type, data: (JSON.parse(body) as Body).data } as AgencyEvent;
    if (event.type === 'AgencyRegistered') hours = { calendar: event.data.calendar, noticeHours: event.data.noticeHours };
    else if (event.type === 'AgencyCalendarSet' && hours) hours = { ...hours, calendar: event.data.calendar };
    else if (event.type === 'NoticeHoursSet' && hours) hours = { ...hours, noticeHours: event.data.noticeHours };
  }
  return hours;
}
