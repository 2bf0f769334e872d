import type { AgencyRejection } from '@throughline/agencies';
import type { ProblemEntry } from './problem-entry';

export const agencyProblems: Readonly<Record<AgencyRejection['code'], ProblemEntry>> = {
  'agency-not-registered': { status: 404, title: 'There is no such agency', detail: 'GET /api/v1/agencies lists those that have a seat.' },
  'agency-already-registered': {
    status: 409,
    title: 'This agency has its seat',
    detail: 'An agency is registered once. Change its profile, calendar or hours instead.',
  },
  'agency-kind-unknown': {
    status: 422,
    title: 'There is no such kind of agency',
    detail: 'Use one of the kinds that protocols know.',
    field: 'kind',
  },
  'calendar-faulty': {
    status: 422,
    title: 'Clocks could not run on this calendar',
    detail: 'Each entry of `faults` says what is wrong and what to write instead.',
    field: 'calendar',
  },
  'notice-hours-faulty': {
    status: 422,
    title: 'These hours do not fit together',
    detail: 'Each entry of `faults` says what is wrong and what to write instead.',
    field: 'noticeHours',
  },
  'on-call-schedule-faulty': {
    status: 422,
    title: 'This schedule does not fit together',
    detail: 'Each entry of `faults` says what is wrong and what to write instead.',
    field: 'shifts',
  },
  'override-ends-before-it-begins': { status: 422, title: 'This ends before it begins', detail: 'Choose an `until` after `from`.', field: 'until' },
  'override-already-over': {
    status: 422,
    title: 'This is over',
    detail: 'Its end lies in the past: nobody could be on call then any more.',
    field: 'until',
  },
  'override-unknown': { status: 404, title: 'There is no such override', detail: 'Give `from`, `until` and `memberId` as they were recorded.' },
  'channel-unknown': {
    status: 422,
    title: 'There is no such channel',
    detail: 'Outside the inbox, which is always there, people are told by email.',
    field: 'channels',
  },
  'suspension-reason-unknown': { status: 422, title: 'There is no such reason', detail: 'Use one of the reasons in the list.', field: 'reason' },
};
