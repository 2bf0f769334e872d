import type { NoticeHours } from '../../agency';
import { agencyRegistered, given, noticeHours, noticeHoursSet } from '../../testing';
import type { SetNoticeHours } from './set-notice-hours';

const set = (over: Partial<NoticeHours> = {}): SetNoticeHours => ({ type: 'SetNoticeHours', data: { noticeHours: { ...noticeHours, ...over } } });

describe('setting the hours for notices', () => {
  it('records them', () => given(agencyRegistered()).when(set({ wakingTo: '22:00' })).thenEvents(noticeHoursSet({ wakingTo: '22:00' })));

  it('to what they are changes nothing', () => given(agencyRegistered()).when(set()).thenNothing());

  it('may wrap midnight, for people who work at night', () => {
    const night = { wakingFrom: '18:00', wakingTo: '06:00', digestAt: '05:30' };
    given(agencyRegistered()).when(set(night)).thenEvents(noticeHoursSet(night));
  });

  it('may be the whole day, where somebody is always awake', () => {
    const always = { wakingFrom: '00:00', wakingTo: '24:00', digestAt: '00:00' };
    given(agencyRegistered()).when(set(always)).thenEvents(noticeHoursSet(always));
    const fromSix = { wakingFrom: '06:00', wakingTo: '06:00', digestAt: '03:00' };
    given(agencyRegistered()).when(set(fromSix)).thenEvents(noticeHoursSet(fromSix));
  });

  it('is refused with times that no clock shows, each named', () =>
    given(agencyRegistered())
      .when(set({ wakingFrom: '7:00', wakingTo: '25:00', digestAt: '24:00' }))
      .thenRejected({
        code: 'notice-hours-faulty',
        faults: [
          'Waking hours begin at no "7:00"; write a time of day as 07:00.',
          'Waking hours end at no "25:00"; write a time of day as 21:00, or 24:00.',
          'No digest goes out at "24:00"; write a time of day as 08:00.',
        ],
      }));

  it('is refused with a digest that would wake people', () => {
    given(agencyRegistered())
      .when(set({ digestAt: '21:00' }))
      .thenRejected({ code: 'notice-hours-faulty', faults: ['The digest at 21:00 would wake people: put it between 07:00 and 21:00.'] });
    given(agencyRegistered())
      .when(set({ wakingFrom: '18:00', wakingTo: '06:00', digestAt: '08:30' }))
      .thenRejected({ code: 'notice-hours-faulty', faults: ['The digest at 08:30 would wake people: put it between 18:00 and 06:00.'] });
  });

  it('is refused before the agency is registered', () => given().when(set()).thenRejected({ code: 'agency-not-registered' }));
});
