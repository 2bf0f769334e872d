import type { AgencyCommand } from '@throughline/agencies';
import { membersOf, officeHours, roundTheClock, type InventedAgency } from '@throughline/invented-county';
import { addMs, type Instant } from '@throughline/kernel';
import type { Random } from '../random';
import { day, hour } from './scene';

/** What an agency might tell of itself: mostly what makes a case's life harder, and what undoes it. One that is suspended is rather reinstated. */
export function someAgencyCommand(agency: InventedAgency, isSuspended: boolean, now: Instant, random: Random): AgencyCommand {
  const member = random.pick(membersOf(agency)) ?? agency.worker;
  const reinstating: AgencyCommand = { type: 'ReinstateAgency', data: {} };
  const commands: readonly AgencyCommand[] = [
    { type: 'SuspendAgency', data: { reason: 'nobody-to-answer' } },
    { type: 'SuspendAgency', data: { reason: 'asked-by-agency' } },
    { type: 'NameSupervisor', data: { memberId: random.chance(0.5) ? null : agency.supervisor.memberId } },
    { type: 'NameDirector', data: { memberId: random.chance(0.3) ? null : agency.director.memberId } },
    { type: 'NameAfterHoursContact', data: { memberId: random.chance(0.5) ? null : agency.supervisor.memberId } },
    { type: 'SetMemberChannels', data: { memberId: member.memberId, channels: random.chance(0.6) ? [] : ['email'] } },
    { type: 'OverrideOnCall', data: { from: addMs(now, -hour), until: addMs(now, random.between(1, 5) * day), memberId: member.memberId } },
    { type: 'SetOnCallSchedule', data: { shifts: random.chance(0.5) ? [] : agency.shifts } },
    { type: 'SetNoticeHours', data: { noticeHours: { wakingFrom: '06:30', wakingTo: random.chance(0.5) ? '20:00' : '22:00', digestAt: '09:15' } } },
    { type: 'SetAgencyCalendar', data: { calendar: random.chance(0.5) ? { ...officeHours, holidays: [], coveredUntil: '2026-03-20' } : agency.calendar } },
    { type: 'SetAgencyCalendar', data: { calendar: random.chance(0.3) ? roundTheClock : agency.calendar } },
  ];
  return isSuspended && random.chance(0.7) ? reinstating : (random.pick(commands) ?? reinstating);
}
