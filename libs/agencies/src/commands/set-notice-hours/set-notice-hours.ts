import { accept, reject, type Decision } from '@throughline/kernel';
import type { Agency, NoticeHours } from '../../agency';
import type { AgencyEvent } from '../../events';
import { findNoticeHoursFaults } from '../../find-notice-hours-faults';
import { isSameJson } from '../../is-same-json';
import type { AgencyRejection } from '../../rejections';

export type SetNoticeHours = { readonly type: 'SetNoticeHours'; readonly data: { readonly noticeHours: NoticeHours } };

export function setNoticeHours({ data: { noticeHours } }: SetNoticeHours, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });

  const faults = findNoticeHoursFaults(noticeHours);
  if (faults.length > 0) return reject({ code: 'notice-hours-faulty', faults });
  if (isSameJson(agency.noticeHours, noticeHours)) return accept();

  return accept({ type: 'NoticeHoursSet', data: { noticeHours } });
}
