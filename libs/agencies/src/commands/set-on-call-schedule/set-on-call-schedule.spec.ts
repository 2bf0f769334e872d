import type { Shift, Weekday } from '../../agency';
import { agencyRegistered, given, mondayAfternoon, mondayMorning, onCallScheduleSet, rivera } from '../../testing';
import type { SetOnCallSchedule } from './set-on-call-schedule';

const set = (...shifts: readonly Shift[]): SetOnCallSchedule => ({ type: 'SetOnCallSchedule', data: { shifts } });
const faulty = (...faults: readonly string[]) => ({ code: 'on-call-schedule-faulty', faults }) as const;

describe('setting the on-call schedule', () => {
  it('records the weekly turns of duty', () =>
    given(agencyRegistered()).when(set(mondayMorning, mondayAfternoon)).thenEvents(onCallScheduleSet(mondayMorning, mondayAfternoon)));

  it('records them in the order of the week', () => {
    const sundayNight: Shift = { day: 'sunday', from: '00:00', to: '06:00', memberId: rivera };
    given(agencyRegistered())
      .when(set(sundayNight, mondayAfternoon, mondayMorning))
      .thenEvents(onCallScheduleSet(mondayMorning, mondayAfternoon, sundayNight));
  });

  it('to what it is, in whatever order, changes nothing', () =>
    given(agencyRegistered(), onCallScheduleSet(mondayMorning, mondayAfternoon)).when(set(mondayAfternoon, mondayMorning)).thenNothing());

  it('takes a turn from one and gives it to another', () =>
    given(agencyRegistered(), onCallScheduleSet(mondayAfternoon))
      .when(set({ ...mondayAfternoon, memberId: rivera }))
      .thenEvents(onCallScheduleSet({ ...mondayAfternoon, memberId: rivera })));

  it('may leave no turn at all: the after-hours contact then answers', () =>
    given(agencyRegistered(), onCallScheduleSet(mondayMorning)).when(set()).thenEvents(onCallScheduleSet()));

  it('is refused with a day that no week has', () =>
    given(agencyRegistered())
      .when(set({ ...mondayMorning, day: 'someday' as Weekday }))
      .thenRejected(faulty('There is no weekday "someday": write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.')));

  it('is refused with times that no clock shows', () => {
    given(agencyRegistered())
      .when(set({ ...mondayMorning, from: '9:00' }))
      .thenRejected(faulty('monday: no turn begins at "9:00"; write a time of day as 09:00.'));
    given(agencyRegistered())
      .when(set({ ...mondayMorning, to: '24:30' }))
      .thenRejected(faulty('monday: no turn ends at "24:30"; write a time of day as 17:00, or 24:00.'));
  });

  it('is refused with a night in one piece', () =>
    given(agencyRegistered())
      .when(set({ ...mondayMorning, from: '22:00', to: '06:00' }))
      .thenRejected(faulty('monday: 22:00 to 06:00 does not end after it begins; write a night as two turns, to 24:00 and from 00:00 on the next day.')));

  it('is refused with a turn that ends where it begins', () =>
    given(agencyRegistered())
      .when(set({ ...mondayMorning, to: '09:00' }))
      .thenRejected(faulty('monday: 09:00 to 09:00 does not end after it begins; write a night as two turns, to 24:00 and from 00:00 on the next day.')));

  it('is refused with two people on duty at once', () =>
    given(agencyRegistered())
      .when(set(mondayMorning, { ...mondayAfternoon, from: '12:59' }))
      .thenRejected(faulty('monday: 09:00 to 13:00 and 12:59 to 17:00 overlap.')));

  it('allows the same hours on two days', () => {
    const tuesday: Shift = { ...mondayMorning, day: 'tuesday' };
    given(agencyRegistered()).when(set(mondayMorning, tuesday)).thenEvents(onCallScheduleSet(mondayMorning, tuesday));
  });

  it('is refused with all faults at once', () =>
    given(agencyRegistered())
      .when(set({ ...mondayMorning, to: '08:00' }, mondayAfternoon, { ...mondayAfternoon, from: '16:00', to: '18:00' }))
      .thenRejected(faulty(
        'monday: 09:00 to 08:00 does not end after it begins; write a night as two turns, to 24:00 and from 00:00 on the next day.',
        'monday: 13:00 to 17:00 and 16:00 to 18:00 overlap.',
      )));

  it('is not said to overlap a turn whose own hours are wrong', () =>
    given(agencyRegistered())
      .when(set({ ...mondayMorning, to: '13:60' }, mondayAfternoon))
      .thenRejected(faulty('monday: no turn ends at "13:60"; write a time of day as 17:00, or 24:00.')));

  it('is refused before the agency is registered', () => given().when(set(mondayMorning)).thenRejected({ code: 'agency-not-registered' }));
});
