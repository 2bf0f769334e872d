import { fold, type Instant } from '@throughline/kernel';
import { caseDecider } from '../decide';
import type { CaseEvent } from '../events';
import { about, at, caseOpened, deadlineSet, exactly, factCorrected, factRecorded, findBed, opened, stepCompleted, stepOpened } from '../testing';
import { stateAt, type HistoryEntry } from './replay';

const told = (recordedAt: Instant, occurredAt: HistoryEntry['occurredAt'], ...events: readonly CaseEvent[]) =>
  events.map((event) => ({ event, recordedAt, occurredAt }));

/** Opened at nine; at eleven a bed is asked for; at two she is said to have been missing since ten; at four that the bed was found at about noon. */
const history: readonly HistoryEntry[] = [
  ...told(at('09:00'), exactly(at('09:00')), ...opened),
  ...told(at('11:00'), exactly(at('11:00')), stepOpened(), deadlineSet()),
  ...told(at('14:00'), exactly(at('10:00')), factRecorded('missing', 'yes')),
  ...told(at('16:00'), about(at('12:00')), stepCompleted()),
  ...told(at('16:30'), exactly(at('16:30')), factCorrected('missing', 'no', 'yes')),
].map((entry, revision) => ({ ...entry, revision }));

const everything = history.map(({ event }) => event);
const fieldsOf = (state: ReturnType<typeof stateAt>) => {
  if (state.status === 'unopened') return state.status;
  const { facts, openSteps, endedSteps } = state;
  return { missing: facts.missing ?? null, open: Object.keys(openSteps), ended: Object.keys(endedSteps) };
};

describe('a case as it stood', () => {
  it('after its last event is the live case', () => {
    const live = fold(caseDecider, everything);
    expect(stateAt(history, { revision: 7 })).toStrictEqual(live);
    expect(stateAt(history, { recordedAt: at('16:30') })).toStrictEqual(live);
    expect(stateAt(history, { occurredAt: at('16:30') })).toStrictEqual(live);
  });

  it('at a revision holds that event and those before it', () => {
    expect(fieldsOf(stateAt(history, { revision: 4 }))).toEqual({ missing: null, open: [findBed], ended: [] });
    expect(fieldsOf(stateAt(history, { revision: 5 }))).toEqual({ missing: 'yes', open: [findBed], ended: [] });
  });

  it('at a moment is what the team knew then', () => {
    expect(fieldsOf(stateAt(history, { recordedAt: at('13:59') }))).toEqual({ missing: null, open: [findBed], ended: [] });
    expect(fieldsOf(stateAt(history, { recordedAt: at('14:00') }))).toEqual({ missing: 'yes', open: [findBed], ended: [] });
    expect(fieldsOf(stateAt(history, { recordedAt: at('16:00') }))).toEqual({ missing: 'yes', open: [], ended: [findBed] });
  });

  it('by what had happened leaves out what happened later, whenever it was told', () => {
    expect(fieldsOf(stateAt(history, { occurredAt: at('10:30') }))).toEqual({ missing: 'yes', open: [], ended: [] });
    expect(fieldsOf(stateAt(history, { occurredAt: at('11:30') }))).toEqual({ missing: 'yes', open: [findBed], ended: [] });
    expect(fieldsOf(stateAt(history, { occurredAt: at('12:00') }))).toEqual({ missing: 'yes', open: [], ended: [findBed] });
  });

  it('by what had happened need not be a case that anybody could have: an end without its beginning changes nothing', () => {
    const end = history.filter(({ event }) => event.type !== 'StepOpened');
    expect(fieldsOf(stateAt(end, { occurredAt: at('12:00') }))).toEqual({ missing: 'yes', open: [], ended: [] });
  });

  it('before it was opened is no case', () => {
    expect(stateAt(history, { revision: -1 })).toEqual({ status: 'unopened' });
    expect(stateAt(history, { recordedAt: at('08:59') })).toEqual({ status: 'unopened' });
    expect(stateAt([], { occurredAt: at('12:00') })).toEqual({ status: 'unopened' });
    expect(stateAt(history.slice(1), { revision: 7 })).toEqual({ status: 'unopened' });
    expect(stateAt(history.slice(0, 1), { revision: 0 })).toStrictEqual(fold(caseDecider, [caseOpened()]));
  });
});
