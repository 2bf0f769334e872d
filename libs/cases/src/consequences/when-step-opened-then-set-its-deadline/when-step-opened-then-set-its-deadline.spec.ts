import { instant, type Instant } from '@throughline/kernel';
import type { RegisteredAgency } from '@throughline/agencies';
import type { CaseContext } from '../../context';
import type { CaseEvent, DataOf } from '../../events';
import {
  about, agencies, agenciesWith, asEngine, at, brightwater, coordination, deadlineSet, exactly, given, harborShelter, known, leadNamed, newId,
  onTheCoast, opened, openedWithTeam, quietRequested, recordNeed, sometimeOn,
} from '../../testing';

type Deadline = DataOf<'DeadlineSet'>;

/** The deadline of the step that a need opens. */
const needed = (
  need: Parameters<typeof recordNeed>[0], now: Instant, over: Partial<CaseContext> = {}, history: readonly CaseEvent[] = openedWithTeam,
) => {
  const { thenOnly } = given(...history).when(recordNeed(need), { ...asEngine(), now, ...over });
  return { thenDue: (expected: Partial<Deadline>) => thenOnly('DeadlineSet', expect.objectContaining(expected) as Deadline) };
};
const wentMissing = (over: Partial<CaseContext>) => given(...openedWithTeam).when(
  { type: 'RecordFact', data: { fact: 'missing', value: 'yes' } }, over,
);
const withCalendar = (agencyId: typeof brightwater, change: Partial<RegisteredAgency['calendar']>) => {
  const agency = agencies[agencyId];
  return { agencies: agency ? agenciesWith({ [agencyId]: { calendar: { ...agency.calendar, ...change } } }) : agencies };
};

describe('what a limit counts from', () => {
  it.each([
    ['exactly when it happened', exactly(at('15:30')), at('15:30'), at('17:30')],
    ['the earliest that "about" can mean', about(at('15:45')), at('14:45'), at('16:45')],
    [
      'the first moment of a day, by the clocks of the case, when nobody knows more', sometimeOn(at('15:45')), onTheCoast('00:00'),
      onTheCoast('02:00'),
    ],
  ])('is, on a statute, %s', (_, occurred, countedFrom, dueAt) => {
    const missing = wentMissing({ occurred });
    missing.thenOnly('StepOpened', expect.objectContaining({ countsFrom: countedFrom, openedAt: at('16:05') }) as never);
    missing.thenOnly('DeadlineSet', expect.objectContaining({ countedFrom, dueAt, clock: 'calendar', calendarOf: null, why: 'opened' }) as never);
  });

  it('is, on an agreement, when it was recorded, however long before it happened', () =>
    needed('bed', at('16:05'), { occurred: exactly(at('09:00')) }).thenDue({ countedFrom: at('16:05'), dueAt: at('20:05') }));
});

describe('a limit on the calendar clock', () => {
  it('counts nights and weekends', () => needed('safety', onTheCoast('23:00', '2026-03-06')).thenDue({ dueAt: onTheCoast('23:00', '2026-03-07') }));
  it('in hours counts the hour that the clocks leap over as none', () =>
    needed('safety', onTheCoast('12:00', '2026-03-07')).thenDue({ dueAt: onTheCoast('13:00', '2026-03-08') }));
  it('in days keeps the time of day over a change of the clocks', () =>
    needed('medical', onTheCoast('11:05', '2026-03-06')).thenDue({ dueAt: onTheCoast('11:05', '2026-03-11') }));
});

describe('a limit of business days', () => {
  const thenPromised = (now: Instant, dueAt: Instant, provisional = false) => needed('benefits', now).thenDue({
    clock: 'business', calendarOf: brightwater, dueAt, provisional,
  });

  it('is the same time of day on the nth working day', () => thenPromised(onTheCoast('11:05'), onTheCoast('11:05', '2026-03-05')));
  it('leaves weekends out, and keeps the time of day over a change of the clocks', () =>
    thenPromised(onTheCoast('11:05', '2026-03-06'), onTheCoast('11:05', '2026-03-11')));
  it('leaves the agency\'s holidays out', () => thenPromised(onTheCoast('11:05', '2026-05-22'), onTheCoast('11:05', '2026-05-28')));
  it('counts from the next opening when it is asked for at night or on a Sunday', () => {
    thenPromised(onTheCoast('20:00'), onTheCoast('09:00', '2026-03-06'));
    thenPromised(onTheCoast('12:00', '2026-03-01'), onTheCoast('09:00', '2026-03-05'));
  });
  it('is not provisional on the last day that the calendar covers', () =>
    thenPromised(onTheCoast('11:05', '2026-12-28'), onTheCoast('11:05', '2026-12-31')));
  it('beyond it counts weekly hours alone, and is marked provisional', () =>
    thenPromised(onTheCoast('11:05', '2026-12-30'), onTheCoast('11:05', '2027-01-04'), true));
});

it('a limit of working hours counts working time only', () =>
  needed('phone', onTheCoast('15:00')).thenDue({ clock: 'business', calendarOf: harborShelter, dueAt: onTheCoast('13:00', '2026-03-03') }));

describe('whose calendar a business clock runs on', () => {
  const shelterClosedOnTuesday = withCalendar(harborShelter, { holidays: ['2026-03-03'] });
  const leadAwayOnTuesday = withCalendar(coordination, { holidays: ['2026-03-03'] });
  const openerClosedOnTuesday = withCalendar(brightwater, { holidays: ['2026-03-03'] });
  const tuesdayAtOne = onTheCoast('13:00', '2026-03-03');
  const wednesdayAtOne = onTheCoast('13:00', '2026-03-04');
  const unplaced = [...opened, ...known(coordination)];

  it('is the holder\'s', () => {
    needed('phone', onTheCoast('15:00'), shelterClosedOnTuesday).thenDue({ calendarOf: harborShelter, dueAt: wednesdayAtOne });
    needed('phone', onTheCoast('15:00'), leadAwayOnTuesday).thenDue({ calendarOf: harborShelter, dueAt: tuesdayAtOne });
  });
  it('is the lead\'s agency\'s when nobody holds the step', () =>
    needed('phone', onTheCoast('15:00'), leadAwayOnTuesday, [...unplaced, leadNamed()]).thenDue({ calendarOf: coordination, dueAt: wednesdayAtOne }));
  it('is the opening agency\'s when the case has no lead either', () =>
    needed('phone', onTheCoast('15:00'), openerClosedOnTuesday, unplaced).thenDue({ calendarOf: brightwater, dueAt: wednesdayAtOne }));
});

describe('the advance notices of a deadline', () => {
  it('come at fractions of the window, and an hour before where hours are promised', () =>
    needed('bed', at('16:05')).thenDue({ advanceAt: [at('18:05'), at('19:05')], next: { at: at('18:05'), what: 'advance' } }));

  it('come at fractions of the working time where that is promised', () =>
    // A day and a half of eight hours each after five past eleven.
    needed('benefits', onTheCoast('11:05')).thenDue({
      advanceAt: [onTheCoast('15:05', '2026-03-03')], next: { at: onTheCoast('15:05', '2026-03-03'), what: 'advance' },
    }));

  it('that would have come before now do not come at all', () =>
    wentMissing({ occurred: exactly(at('14:50')) }).thenOnly('DeadlineSet', expect.objectContaining({
      dueAt: at('16:50'), advanceAt: [], next: { at: at('16:50'), what: 'due' },
    }) as never));
});

describe('while the survivor asked for quiet', () => {
  it('an agreement gets no deadline yet', () =>
    given(...openedWithTeam, quietRequested()).when(recordNeed('bed')).thenOnly('DeadlineSet'));

  it('a statute gets one: it goes on', () =>
    given(...openedWithTeam, quietRequested())
      .when({ type: 'RecordFact', data: { fact: 'missing', value: 'yes' } })
      .thenOnly('DeadlineSet', deadlineSet('missing-report', {
        deadlineId: newId(2), stepId: newId(1), countedFrom: at('16:05'), dueAt: at('18:05'), advanceAt: [at('17:05')],
      }).data));
});

it('moments of these specs are what they say', () => expect(onTheCoast('11:05', '2026-03-11')).toBe(instant('2026-03-11T11:05:00-04:00')));
