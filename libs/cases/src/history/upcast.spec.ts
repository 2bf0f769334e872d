import { caseOpened } from '../testing';
import { eventSchemas } from './event-schemas/find-event-faults';
import { currentVersionOf, UnreadableEvent, upcast } from './upcast';
import type { CaseEvent } from '../events';

describe("a case's event out of the store", () => {
  it('of the version written now reads as it was written', () =>
    expect(upcast('CaseOpened', currentVersionOf('CaseOpened'), caseOpened().data)).toStrictEqual(caseOpened()));

  it('is in its first version, whatever its type', () =>
    expect((Object.keys(eventSchemas) as CaseEvent['type'][]).filter((type) => currentVersionOf(type) !== 1)).toEqual([]));

  it('of a type no case ever had is unreadable', () => {
    expect(() => upcast('AgencyRegistered', 1, {})).toThrow(UnreadableEvent);
    expect(() => upcast('toString', 1, {})).toThrow('No event type "toString" in a case\'s vocabulary.');
  });

  it('of a newer version is unreadable: only a newer program can have written it', () =>
    expect(() => upcast('StepCompleted', 2, {})).toThrow('StepCompleted v2 was written by a newer program: this one reads up to v1.'));

  it('of no version at all is unreadable', () => {
    expect(() => upcast('StepCompleted', 0, {})).toThrow(UnreadableEvent);
    expect(() => upcast('StepCompleted', 1.5, {})).toThrow(UnreadableEvent);
  });
});
