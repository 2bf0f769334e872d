import { passedOver, waysToSpoil } from '@throughline/testing/event-schemas';
import type { CaseEvent } from '../../events';
import * as told from '../../testing';
import { everyEvent } from '../../testing/every-event';
import { findEventFaults } from './find-event-faults';

const goodEvents: readonly CaseEvent[] = Object.values(everyEvent).flat();
/** Words may stand where a law or an order is cited, and a code in the place of a number where a protocol says which it is. */
const spared = ['/data/cites', '/data/record/calls', '/data/record/hours', '/data/record/survivorTold'];

/** What no case is ever told so: the event as a wrong program might write it. */
const badly = (event: CaseEvent, over: object): CaseEvent => ({ ...event, data: { ...event.data, ...over } }) as CaseEvent;

describe("what a case's event may hold", () => {
  it.each(goodEvents)('$type: what the case decides', (event) => expect(findEventFaults(event)).toEqual([]));

  it.each(Object.entries(everyEvent))('%s: nothing else', (_, events: readonly CaseEvent[]) =>
    expect(passedOver(events, findEventFaults, spared)).toEqual([]));

  it('is never repeated in the words of a fault', () => {
    const faults = JSON.stringify(goodEvents.flatMap((event) => waysToSpoil(event).map(({ event: spoiled }) => findEventFaults(spoiled))));
    for (const free of ['Jane', 'Mill Street', 'diary']) expect(faults.includes(free)).toBe(false);
  });

  it('is a value of the fact that it says, and of no other', () => {
    expect(findEventFaults(told.factRecorded('ageGroup', 'yes'))).not.toEqual([]);
    expect(findEventFaults(told.factRecorded('ageGroup', ['minor']))).not.toEqual([]);
    expect(findEventFaults(told.factRecorded('typeOfExploitation', 'ForcedLabour'))).not.toEqual([]);
    expect(findEventFaults(told.factCorrected('missing', 'no', 'minor'))).not.toEqual([]);
    expect(findEventFaults(badly(told.factRecorded('ageGroup', 'minor'), { fact: 'birthDate', value: '2009-03-02' }))).not.toEqual([]);
  });

  it('is sealed in the classes of its own type only', () => {
    expect(findEventFaults({ ...told.placementRecorded(), sealed: { narrative: 'x' } } as CaseEvent)).not.toEqual([]);
    expect(findEventFaults({ ...told.stepPlaced(), sealed: { identity: 'x' } })).not.toEqual([]);
    expect(findEventFaults({ ...told.interviewRecorded(), sealed: { narrative: 'x', health: 'y' } } as CaseEvent)).not.toEqual([]);
  });

  it('is no sentence, name or address in what a protocol asked to be recorded', () => {
    for (const text of ['She is safe now', 'Jane Doe', 'jane@example.org', '12 Mill Street', '', 'she said: no', 'a\nb']) {
      expect(findEventFaults(told.stepCompleted({ record: { outcome: text } }))).not.toEqual([]);
      expect(findEventFaults(told.stepCompleted({ record: { given: [text] } }))).not.toEqual([]);
    }
    expect(findEventFaults(told.stepCompleted({ record: { 'Jane Doe': true } })))
      .toEqual([{ path: '/data/record', message: 'must NOT have additional properties' }]);
    expect(findEventFaults(told.stepCompleted({ record: { outcome: { said: 'no' } } }))).not.toEqual([]);
    expect(findEventFaults(told.stepCompleted({ record: { outcome: null } }))).not.toEqual([]);
  });

  it('is a step of one origin: a referral has no key, and a protocol no sender', () => {
    const { origin } = told.referralOpened().data;
    expect(findEventFaults(badly(told.stepOpened(), { origin: { ...origin, key: 'find-bed' } }))).not.toEqual([]);
    expect(findEventFaults(badly(told.stepOpened(), { origin: { kind: 'wish' } }))).not.toEqual([]);
  });

  it('is nothing at all of an event that no case ever had', () =>
    expect(findEventFaults({ type: 'CaseErased', data: { stepId: told.findBed } } as unknown as CaseEvent))
      .toEqual([{ path: '/type', message: 'is no type of event here' }]));
});
