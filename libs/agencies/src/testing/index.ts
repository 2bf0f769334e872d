import { spec } from '@throughline/testing/kernel';
import type { AgencyId, Instant, MemberId, WorkingCalendar } from '@throughline/kernel';
import type { NoticeHours, OnCallOverride, Shift } from '../agency';
import { agencyDecider } from '../decide';
import type { DataOf, EventOf } from '../events';

export const harborShelter = 'agency-harbor-shelter' as AgencyId;
export const rivera = 'member-rivera' as MemberId;
export const okafor = 'member-okafor' as MemberId;
export const lindqvist = 'member-lindqvist' as MemberId;

/** A moment on the story's first Monday, in UTC; five hours later than the clocks at the shelter. Nothing in a spec reads the wall clock. */
export const at = (time: string, date = '2026-03-02'): Instant => `${date}T${time}:00.000Z` as Instant;

export const officeHours: WorkingCalendar = {
  zone: 'America/New_York',
  hours: {
    monday: [{ from: '09:00', to: '17:00' }],
    tuesday: [{ from: '09:00', to: '17:00' }],
    wednesday: [{ from: '09:00', to: '17:00' }],
    thursday: [{ from: '09:00', to: '17:00' }],
    friday: [{ from: '09:00', to: '17:00' }],
  },
  holidays: ['2026-05-25'],
  coveredUntil: '2026-12-31',
};
export const noticeHours: NoticeHours = { wakingFrom: '07:00', wakingTo: '21:00', digestAt: '08:30' };
export const mondayMorning: Shift = { day: 'monday', from: '09:00', to: '13:00', memberId: rivera };
export const mondayAfternoon: Shift = { day: 'monday', from: '13:00', to: '17:00', memberId: okafor };
export const thisEvening: OnCallOverride = { from: at('17:00'), until: at('23:00'), memberId: lindqvist };

/** Given a history, when a command arrives (at 16:05 unless told), then these events, nothing, or this rejection. */
export const { given } = spec(agencyDecider, { now: at('16:05') });

export const agencyRegistered = (over: Partial<DataOf<'AgencyRegistered'>> = {}): EventOf<'AgencyRegistered'> => ({
  type: 'AgencyRegistered',
  data: { agencyId: harborShelter, kind: 'shelter', region: 'north-coast', town: 'old-harbor', calendar: officeHours, noticeHours, ...over },
});
export const agencyProfileChanged = (over: Partial<DataOf<'AgencyProfileChanged'>> = {}): EventOf<'AgencyProfileChanged'> => ({
  type: 'AgencyProfileChanged',
  data: { region: 'south-coast', town: null, ...over },
});
export const agencyCalendarSet = (calendar: WorkingCalendar): EventOf<'AgencyCalendarSet'> => ({ type: 'AgencyCalendarSet', data: { calendar } });
export const noticeHoursSet = (over: Partial<NoticeHours> = {}): EventOf<'NoticeHoursSet'> => ({
  type: 'NoticeHoursSet',
  data: { noticeHours: { ...noticeHours, ...over } },
});
export const onCallScheduleSet = (...shifts: readonly Shift[]): EventOf<'OnCallScheduleSet'> => ({ type: 'OnCallScheduleSet', data: { shifts } });
export const onCallOverridden = (over: Partial<OnCallOverride> = {}): EventOf<'OnCallOverridden'> => ({
  type: 'OnCallOverridden',
  data: { ...thisEvening, ...over },
});
export const onCallOverrideWithdrawn = (over: Partial<OnCallOverride> = {}): EventOf<'OnCallOverrideWithdrawn'> => ({
  type: 'OnCallOverrideWithdrawn',
  data: { ...thisEvening, ...over },
});
export const afterHoursContactNamed = (memberId: MemberId | null = okafor): EventOf<'AfterHoursContactNamed'> => ({
  type: 'AfterHoursContactNamed',
  data: { memberId },
});
export const supervisorNamed = (memberId: MemberId | null = rivera): EventOf<'SupervisorNamed'> => ({ type: 'SupervisorNamed', data: { memberId } });
export const directorNamed = (memberId: MemberId | null = lindqvist): EventOf<'DirectorNamed'> => ({ type: 'DirectorNamed', data: { memberId } });
export const coordinatorSeated = (memberId: MemberId = okafor): EventOf<'CoordinatorSeated'> => ({ type: 'CoordinatorSeated', data: { memberId } });
export const coordinatorUnseated = (memberId: MemberId = okafor): EventOf<'CoordinatorUnseated'> => ({
  type: 'CoordinatorUnseated',
  data: { memberId },
});
export const memberChannelsSet = (over: Partial<DataOf<'MemberChannelsSet'>> = {}): EventOf<'MemberChannelsSet'> => ({
  type: 'MemberChannelsSet',
  data: { memberId: rivera, channels: ['email'], ...over },
});
export const agencySuspended = (over: Partial<DataOf<'AgencySuspended'>> = {}): EventOf<'AgencySuspended'> => ({
  type: 'AgencySuspended',
  data: { reason: 'nobody-to-answer', ...over },
});
export const agencyReinstated = (): EventOf<'AgencyReinstated'> => ({ type: 'AgencyReinstated', data: {} });
