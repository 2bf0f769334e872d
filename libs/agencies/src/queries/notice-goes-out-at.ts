import { firstMomentWithin, nextTimeOfDay, type Instant } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';
import type { RegisteredAgency } from '../agency';

/** When a notice issued at `at` may go out: danger at once, today's in waking hours, routine with the next digest. Never before `at`. */
export function noticeGoesOutAt({ calendar: { zone }, noticeHours }: RegisteredAgency, urgency: Urgency, at: Instant): Instant {
  switch (urgency) {
    case 'danger':
      return at;
    case 'today':
      return firstMomentWithin({ zone, from: noticeHours.wakingFrom, to: noticeHours.wakingTo }, at);
    case 'routine':
      return nextTimeOfDay(zone, noticeHours.digestAt, at);
  }
}
