import { agencyRegistered } from '../testing';
import { eventVersions, UnreadableEvent, upcast } from './upcast';

describe("an agency's event out of the store", () => {
  it('of the version written now reads as it was written', () =>
    expect(upcast('AgencyRegistered', eventVersions.AgencyRegistered, agencyRegistered().data)).toStrictEqual(agencyRegistered()));

  it('has a version for every type', () =>
    expect(eventVersions).toStrictEqual({
      AgencyRegistered: 1, AgencyProfileChanged: 1, AgencyCalendarSet: 1, NoticeHoursSet: 1,
      OnCallScheduleSet: 1, OnCallOverridden: 1, OnCallOverrideWithdrawn: 1, AfterHoursContactNamed: 1,
      SupervisorNamed: 1, DirectorNamed: 1, CoordinatorSeated: 1, CoordinatorUnseated: 1, MemberChannelsSet: 1,
      AgencySuspended: 1, AgencyReinstated: 1,
    }));

  it('of a type no agency ever had is unreadable', () => {
    expect(() => upcast('CaseOpened', 1, {})).toThrow(UnreadableEvent);
    expect(() => upcast('toString', 1, {})).toThrow(UnreadableEvent);
  });

  it('of a newer version is unreadable: only a newer program can have written it', () =>
    expect(() => upcast('AgencySuspended', 2, {})).toThrow('AgencySuspended v2 was written by a newer program: this one reads up to v1.'));

  it('of no version at all is unreadable', () => {
    expect(() => upcast('AgencySuspended', 0, {})).toThrow(UnreadableEvent);
    expect(() => upcast('AgencySuspended', 1.5, {})).toThrow(UnreadableEvent);
  });
});
