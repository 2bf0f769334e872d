import { accept, reject, type Decision } from '@throughline/kernel';
import { weekdays, type Agency, type Shift } from '../../agency';
import type { AgencyEvent } from '../../events';
import { isSameJson } from '../../is-same-json';
import type { AgencyRejection } from '../../rejections';
import { findShiftFaults } from './find-shift-faults';

export type SetOnCallSchedule = { readonly type: 'SetOnCallSchedule'; readonly data: { readonly shifts: readonly Shift[] } };

/** Replaces all weekly turns of duty; none at all is a schedule too. Overrides and the after-hours contact stay. */
export function setOnCallSchedule({ data }: SetOnCallSchedule, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });

  const faults = findShiftFaults(data.shifts);
  if (faults.length > 0) return reject({ code: 'on-call-schedule-faulty', faults });

  const shifts = inWeekOrder(data.shifts);
  if (isSameJson(agency.onCall.shifts, shifts)) return accept();

  return accept({ type: 'OnCallScheduleSet', data: { shifts } });
}

const inWeekOrder = (shifts: readonly Shift[]): readonly Shift[] =>
  shifts
    .map(({ day, from, to, memberId }) => ({ day, from, to, memberId }))
    .toSorted((one, other) => weekdays.indexOf(one.day) - weekdays.indexOf(other.day) || (one.from < other.from ? -1 : 1));
