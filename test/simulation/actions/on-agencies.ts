import type { AgencyCommand } from '@throughline/agencies';
import { agencies, membersOf, officeHours, roundTheClock, type InventedAgency } from '@throughline/invented-county';
import { addMs, type Instant } from '@throughline/kernel';
import type { Random } from '../random';
import { day, hour } from './scene';

/** What an agency might tell of itself: mostly what makes a case's life harder, and what undoes it. */
export function someAgencyCommand(now: Instant, random: Random): { readonly agency: InventedAgency; readonly command: AgencyCommand } {
  const agency = random.pick(agencies) ?? (agencies[0] as InventedAgency);
  const member = random.pick(membersOf(agency)) ?? agency.worker;
  const commands: readonly AgencyCommand[] = [
    { type: 'SuspendAgency', data: { reason: 'nobody-to-answer' } },
    { type: 'ReinstateAgency', data: {} },
    { type: 'ReinstateAgency', data: {} },
    { type: 'NameSupervisor', data: { memberId: random.chance(0.5) ? null : agency.supervisor.memberId } },
    { type: 'NameDirector', data: { memberId: random.chance(0.3) ? null : agency.director.memberId } },
    { type: 'NameAfterHoursContact', data: { memberId: random.chance(0.5) ? null : agency.supervisor.memberId } },
    { type: 'SetMemberChannels', data: { memberId: member.memberId, channels: random.chance(0.4) ? [] : ['email'] } },
    { type: 'OverrideOnCall', data: { from: addMs(now, -hour), until: addMs(now, random.between(1, 5) * day), memberId: member.memberId } },
    { type: 'SetOnCallSchedule', data: { shifts: random.chance(0.5) ? [] : agency.shifts } },
    { type: 'SetNoticeHours', data: { noticeHours: { wakingFrom: '06:30', wakingTo: random.chance(0.5) ? '20:00' : '22:00', digestAt: '09:15' } } },
    { type: 'SetAgencyCalendar', data: { calendar: random.chance(0.5) ? { ...officeHours, holidays: [], coveredUntil: '2026-03-20' } : agency.calendar } },
    { type: 'SetAgencyCalendar', data: { calendar: random.chance(0.3) ? roundTheClock : agency.calendar } },
  ];
  return { agency, command: random.pick(commands) ?? { type: 'ReinstateAgency', data: {} } };
}
