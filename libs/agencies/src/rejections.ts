import type { CalendarFault, Instant } from '@throughline/kernel';
import type { NoticeHoursFault } from './find-notice-hours-faults';
import type { ShiftFault } from './commands/set-on-call-schedule/find-shift-faults';

/** Every reason an agency can say no. Codes are published: reword the text freely, never rename or reuse a code. */
export type AgencyRejection =
  | { readonly code: 'agency-not-registered' }
  | { readonly code: 'agency-already-registered' }
  | { readonly code: 'agency-kind-unknown'; readonly kind: string }
  | { readonly code: 'calendar-faulty'; readonly faults: readonly CalendarFault[] }
  | { readonly code: 'notice-hours-faulty'; readonly faults: readonly NoticeHoursFault[] }
  | { readonly code: 'on-call-schedule-faulty'; readonly faults: readonly ShiftFault[] }
  | { readonly code: 'override-ends-before-it-begins'; readonly from: Instant; readonly until: Instant }
  | { readonly code: 'override-already-over'; readonly until: Instant }
  | { readonly code: 'override-unknown' }
  | { readonly code: 'channel-unknown'; readonly channel: string }
  | { readonly code: 'suspension-reason-unknown'; readonly reason: string };
