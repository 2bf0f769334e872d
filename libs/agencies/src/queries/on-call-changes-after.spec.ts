import { addMs, fold, type Instant } from '@throughline/kernel';
import type { RegisteredAgency } from '../agency';
import { agencyDecider } from '../decide';
import type { AgencyEvent } from '../events';
import {
  afterHoursContactNamed, agencyRegistered, at, lindqvist, mondayAfternoon, mondayMorning, okafor, onCallOverridden, onCallScheduleSet, rivera,
} from '../testing';
import { onCallChangesAfter } from './on-call-changes-after';
import { onCallContact } from './on-call-contact';

const shelterAfter = (...history: readonly AgencyEvent[]) => fold(agencyDecider, [agencyRegistered(), ...history]) as RegisteredAgency;

describe('when the on-call contact changes next', () => {
  // 09:00 at the shelter is 14:00 in UTC.
  const weekly = shelterAfter(onCallScheduleSet(mondayMorning, mondayAfternoon), afterHoursContactNamed(lindqvist));

  it('is at the end of the turn', () => expect(onCallChangesAfter(weekly, at('14:00'))).toBe(at('18:00')));

  it('is after the moment asked about, never at it', () => expect(onCallChangesAfter(weekly, at('18:00'))).toBe(at('22:00')));

  it('is at the first turn of next week, on clocks that have changed since', () =>
    expect(onCallChangesAfter(weekly, at('22:00'))).toBe(at('13:00', '2026-03-09')));

  it('passes over an edge at which nobody else answers', () => {
    const alone = shelterAfter(onCallScheduleSet(mondayMorning, { ...mondayAfternoon, memberId: rivera }));
    expect(onCallChangesAfter(alone, at('14:00'))).toBe(at('22:00'));
  });

  it('is at the beginning and at the end of an override', () => {
    const evening = shelterAfter(onCallScheduleSet(mondayMorning), afterHoursContactNamed(okafor), onCallOverridden({ from: at('20:00') }));
    expect(onCallChangesAfter(evening, at('18:00'))).toBe(at('20:00'));
    expect(onCallChangesAfter(evening, at('20:00'))).toBe(at('23:00'));
  });

  it('finds an override however far ahead where there are no weekly turns', () => {
    const inAutumn = onCallOverridden({ from: at('17:00', '2026-10-05'), until: at('17:00', '2026-10-06') });
    expect(onCallChangesAfter(shelterAfter(inAutumn), at('16:05'))).toBe(at('17:00', '2026-10-05'));
  });

  it('is never where nothing is scheduled', () => {
    expect(onCallChangesAfter(shelterAfter(), at('16:05'))).toBeUndefined();
    expect(onCallChangesAfter(shelterAfter(afterHoursContactNamed(), onCallOverridden()), at('23:00'))).toBeUndefined();
  });

  it('is a moment to ask again within eight days where one person has every turn', () => {
    const alone = shelterAfter(onCallScheduleSet(mondayMorning), afterHoursContactNamed(rivera));
    expect(onCallChangesAfter(alone, at('14:00'))).toBe(at('17:00', '2026-03-09'));
  });

  it('is a moment to ask again, not an override far ahead, where a turn of a later week would come before that', () => {
    const rivera9Days = onCallOverridden({ from: at('14:00'), until: at('14:00', '2026-03-11'), memberId: rivera });
    const okaforInApril = onCallOverridden({ from: at('14:00', '2026-04-01'), until: at('14:00', '2026-04-02'), memberId: okafor });
    const wednesday = onCallScheduleSet({ ...mondayAfternoon, day: 'wednesday', memberId: lindqvist });
    const shelter = shelterAfter(wednesday, afterHoursContactNamed(rivera), rivera9Days, okaforInApril);
    expect(onCallChangesAfter(shelter, at('15:00'))).toBe(at('22:00', '2026-03-04'));
    expect(onCallChangesAfter(shelter, at('22:00', '2026-03-04'))).toBe(at('17:00', '2026-03-11'));
  });

  it('never skips a change, asked again and again through an override of weeks', () => {
    const busy = shelterAfter(
      onCallScheduleSet(mondayMorning, mondayAfternoon), afterHoursContactNamed(lindqvist),
      onCallOverridden({ from: at('15:00'), until: at('15:30', '2026-03-20'), memberId: rivera }),
      onCallOverridden({ from: at('09:10', '2026-03-27'), until: at('11:00', '2026-05-01'), memberId: okafor }),
    );
    const [first, last] = [at('12:00'), at('00:00', '2026-05-12')];
    const told: Instant[] = [];
    for (let next = onCallChangesAfter(busy, first); next && next < last; next = onCallChangesAfter(busy, next)) told.push(next);
    const changes: Instant[] = [];
    for (let before = first; before < last; before = addMs(before, 600_000)) {
      const after = addMs(before, 600_000);
      if (onCallContact(busy, before) !== onCallContact(busy, after)) changes.push(after);
    }
    expect(changes.length).toBeGreaterThan(8);
    expect(changes.filter((change) => !told.includes(change))).toStrictEqual([]);
  });
});
