import { passedOver } from '@throughline/testing/event-schemas';
import type { EventOf, AgencyEvent } from '../../events';
import {
  afterHoursContactNamed, agencyCalendarSet, agencyProfileChanged, agencyRegistered, agencyReinstated, agencySuspended, coordinatorSeated,
  coordinatorUnseated, directorNamed, memberChannelsSet, mondayMorning, noticeHoursSet, officeHours, onCallOverridden, onCallOverrideWithdrawn,
  onCallScheduleSet, supervisorNamed,
} from '../../testing';
import { findEventFaults } from './find-event-faults';

const good: { readonly [Type in AgencyEvent['type']]: readonly EventOf<Type>[] } = {
  AgencyRegistered: [agencyRegistered(), { ...agencyRegistered({ town: null }), sealed: { identity: 'a', contact: 'b', location: 'c' } }],
  AgencyProfileChanged: [{ ...agencyProfileChanged(), sealed: { contact: { phone: '555-0100' } } }],
  AgencyCalendarSet: [
    agencyCalendarSet(officeHours), agencyCalendarSet({ ...officeHours, hours: { sunday: [{ from: '22:00', to: '24:00' }] }, holidays: [] }),
  ],
  NoticeHoursSet: [noticeHoursSet(), noticeHoursSet({ wakingTo: '24:00' })],
  OnCallScheduleSet: [onCallScheduleSet(), onCallScheduleSet(mondayMorning)],
  OnCallOverridden: [onCallOverridden()],
  OnCallOverrideWithdrawn: [onCallOverrideWithdrawn()],
  AfterHoursContactNamed: [afterHoursContactNamed(), afterHoursContactNamed(null)],
  SupervisorNamed: [supervisorNamed(), supervisorNamed(null)],
  DirectorNamed: [directorNamed(), directorNamed(null)],
  CoordinatorSeated: [coordinatorSeated()],
  CoordinatorUnseated: [coordinatorUnseated()],
  MemberChannelsSet: [memberChannelsSet(), memberChannelsSet({ channels: [] })],
  AgencySuspended: [agencySuspended()],
  AgencyReinstated: [agencyReinstated()],
};
const allGood: readonly AgencyEvent[] = Object.values(good).flat();

describe("what an agency's event may hold", () => {
  it.each(allGood)('$type: what the agency decides', (event) => expect(findEventFaults(event)).toEqual([]));

  it.each(Object.entries(good))('%s: nothing else', (_, events: readonly AgencyEvent[]) => expect(passedOver(events, findEventFaults)).toEqual([]));

  it('seals a place with the profile, and nothing with a schedule', () => {
    expect(findEventFaults({ ...agencyProfileChanged(), sealed: { health: 'x' } } as AgencyEvent)).not.toEqual([]);
    expect(findEventFaults({ ...onCallScheduleSet(), sealed: { identity: 'x' } })).not.toEqual([]);
  });

  it('knows no eighth day of the week and no channel that is not on the list', () => {
    expect(findEventFaults(agencyCalendarSet({ ...officeHours, hours: { someday: [] } } as typeof officeHours))).not.toEqual([]);
    expect(findEventFaults({ type: 'MemberChannelsSet', data: { memberId: 'member-rivera', channels: ['pigeon'] } } as unknown as AgencyEvent)).not
      .toEqual([]);
  });
});
