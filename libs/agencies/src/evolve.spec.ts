import { fold, foldOnto } from '@throughline/kernel';
import { agencyDecider } from './decide';
import type { AgencyEvent } from './events';
import {
  afterHoursContactNamed, agencyCalendarSet, agencyProfileChanged, agencyRegistered, agencyReinstated, agencySuspended, at, coordinatorSeated,
  coordinatorUnseated, directorNamed, harborShelter, lindqvist, memberChannelsSet, mondayMorning, noticeHours, noticeHoursSet, officeHours,
  okafor, onCallOverridden, onCallOverrideWithdrawn, onCallScheduleSet, rivera, supervisorNamed, thisEvening,
} from './testing';

const after = (...history: readonly AgencyEvent[]) => fold(agencyDecider, history);
const onCall = { shifts: [], overrides: [], afterHours: null };
const registered = {
  status: 'active', agencyId: harborShelter, kind: 'shelter', region: 'north-coast', town: 'old-harbor', calendar: officeHours, noticeHours,
  supervisor: null, director: null, coordinators: [], onCall, channels: {},
};

describe('an agency as its history tells it', () => {
  it('has no seat before it is registered', () => expect(after()).toStrictEqual({ status: 'unregistered' }));

  it('is active once registered, with nobody named, and nothing sealed is in the state', () =>
    expect(after({ ...agencyRegistered(), sealed: { identity: { name: 'Harbor Shelter' } } })).toStrictEqual(registered));

  it('is in the region and town of its last profile', () =>
    expect(after(agencyRegistered(), agencyProfileChanged())).toStrictEqual({ ...registered, region: 'south-coast', town: null }));

  it('runs on the calendar set last', () => {
    const moreHolidays = { ...officeHours, holidays: ['2026-05-25', '2026-07-03'] };
    expect(after(agencyRegistered(), agencyCalendarSet(moreHolidays))).toStrictEqual({ ...registered, calendar: moreHolidays });
  });

  it('keeps the notice hours set last', () =>
    expect(after(agencyRegistered(), noticeHoursSet({ digestAt: '09:00' }))).toStrictEqual({
      ...registered,
      noticeHours: { wakingFrom: '07:00', wakingTo: '21:00', digestAt: '09:00' },
    }));

  it('has the weekly turns set last', () =>
    expect(after(agencyRegistered(), onCallScheduleSet(mondayMorning))).toStrictEqual({
      ...registered,
      onCall: { ...onCall, shifts: [mondayMorning] },
    }));

  it('keeps overrides in the order in which they were recorded', () =>
    expect(after(agencyRegistered(), onCallOverridden(), onCallOverridden({ memberId: okafor, from: at('15:00') }))).toStrictEqual({
      ...registered,
      onCall: { ...onCall, overrides: [thisEvening, { from: at('15:00'), until: at('23:00'), memberId: okafor }] },
    }));

  it('forgets the override that was withdrawn, and only that', () =>
    expect(after(agencyRegistered(), onCallOverridden({ memberId: okafor }), onCallOverridden(), onCallOverrideWithdrawn())).toStrictEqual({
      ...registered,
      onCall: { ...onCall, overrides: [{ ...thisEvening, memberId: okafor }] },
    }));

  it('has the after-hours contact, supervisor and director named last', () => {
    expect(after(agencyRegistered(), afterHoursContactNamed(okafor))).toStrictEqual({ ...registered, onCall: { ...onCall, afterHours: okafor } });
    const both = after(agencyRegistered(), supervisorNamed(rivera), directorNamed(lindqvist));
    expect(both).toStrictEqual({ ...registered, supervisor: rivera, director: lindqvist });
    expect(after(agencyRegistered(), supervisorNamed(rivera), supervisorNamed(null))).toStrictEqual(registered);
  });

  it('has the coordinators who are seated', () => {
    const seated = [agencyRegistered(), coordinatorSeated(okafor), coordinatorSeated(rivera)];
    expect(after(...seated)).toStrictEqual({ ...registered, coordinators: [okafor, rivera] });
    expect(after(...seated, coordinatorUnseated(okafor))).toStrictEqual({ ...registered, coordinators: [rivera] });
  });

  it('knows the channels of its members', () =>
    expect(after(agencyRegistered(), memberChannelsSet(), memberChannelsSet({ memberId: okafor, channels: [] }))).toStrictEqual({
      ...registered,
      channels: { 'member-rivera': ['email'], 'member-okafor': [] },
    }));

  it('is suspended, and active again once reinstated', () => {
    expect(after(agencyRegistered(), agencySuspended())).toStrictEqual({ ...registered, status: 'suspended' });
    expect(after(agencyRegistered(), agencySuspended(), agencyReinstated())).toStrictEqual(registered);
  });

  it('refuses no recorded fact, not even one before its time', () =>
    expect(after(agencySuspended())).toStrictEqual({ status: 'unregistered' }));

  it('folds onto a copy and leaves the agency before as it was', () => {
    const history = [agencyRegistered(), onCallOverridden(), coordinatorSeated(okafor), memberChannelsSet()];
    const before = after(...history);
    foldOnto(agencyDecider, before, [
      onCallOverridden({ memberId: okafor }), coordinatorSeated(rivera), memberChannelsSet({ channels: [] }), afterHoursContactNamed(), agencySuspended(),
    ]);
    expect(before).toStrictEqual(after(...history));
  });
});
