import { compileProtocol } from '../compile-protocol';
import { aProtocol, aStep } from '../testing';
import { findRecordFaults } from './find-record-faults';

const records = {
  type: 'object',
  properties: {
    outcome: { type: 'string', enum: ['bed-tonight', 'no-bed'] },
    answeredAt: { type: 'string', format: 'date-time' },
    answeredOn: { type: 'string', format: 'date' },
    kitNumber: { type: 'string', pattern: '^[A-Z]{2}-[0-9]{4}$' },
    calls: { type: 'integer', minimum: 0, maximum: 20 },
    asked: { type: 'array', items: { type: 'string', enum: ['shelter', 'hotel'] }, minItems: 1, uniqueItems: true },
    told: { type: 'boolean' },
  },
  required: ['outcome'],
  additionalProperties: false,
};
const compiled = compileProtocol(aProtocol([aStep({ key: 'bed', records }), aStep({ key: 'talk' })]));
const faultsOf = (data: unknown, key = 'bed') => findRecordFaults(compiled, key, data).map(({ path, message }) => `${path} ${message}`);

describe('what is recorded to complete a step', () => {
  it('has no fault when the form has all it asks for', () =>
    expect(
      faultsOf({ outcome: 'no-bed', answeredAt: '2026-03-02T16:05:00.000Z', answeredOn: '2026-03-02', kitNumber: 'CT-0042', calls: 3, asked: ['shelter'], told: true }),
    ).toEqual([]));

  it.each<[string, unknown, string]>([
    ['nothing', undefined, '/outcome "outcome" is missing; it must be one of bed-tonight, no-bed.'],
    ['another code', { outcome: 'bed-tomorrow' }, '/outcome "outcome" must be one of bed-tonight, no-bed.'],
    ['a number for a code', { outcome: 7 }, '/outcome "outcome" must be a text.'],
    ['a moment without a zone', { outcome: 'no-bed', answeredAt: '2026-03-02T16:05:00' }, '/answeredAt "answeredAt" must be written as a moment in UTC, such as 2026-03-02T16:05:00.000Z.'],
    ['a day that there is not', { outcome: 'no-bed', answeredOn: '2026-02-30' }, '/answeredOn "answeredOn" must be written as a day, such as 2026-03-02.'],
    ['another number\'s form', { outcome: 'no-bed', kitNumber: 'Jane Doe' }, '/kitNumber "kitNumber" must be written as the pattern ^[A-Z]{2}-[0-9]{4}$ says.'],
    ['too many calls', { outcome: 'no-bed', calls: 21 }, '/calls "calls" must be 20 or less.'],
    ['half a call', { outcome: 'no-bed', calls: 1.5 }, '/calls "calls" must be a whole number.'],
    ['an empty list', { outcome: 'no-bed', asked: [] }, '/asked "asked" must have at least one entry.'],
    ['a place nobody listed', { outcome: 'no-bed', asked: ['shelter', '12 Elm Street'] }, '/asked/1 Entry 2 of "asked" must be one of shelter, hotel.'],
    ['a note', { outcome: 'no-bed', 'she is at 12 Elm Street': true }, ' The document has a field that is not asked for; the fields are: outcome, answeredAt, answeredOn, kitNumber, calls, asked, told.'],
    ['a text', 'she is at 12 Elm Street', ' The document must be a group of fields.'],
  ])('is refused with its fault, and nothing typed is repeated: %s', (_, data, words) => expect(faultsOf(data)).toEqual([words]));

  it('says every fault', () => expect(faultsOf({ outcome: 'x', calls: -1 })).toHaveLength(2));

  it('is nothing where the step records nothing', () => {
    expect(faultsOf(undefined, 'talk')).toEqual([]);
    expect(faultsOf({}, 'talk')).toEqual([]);
    expect(faultsOf({ outcome: 'no-bed' }, 'talk')).toEqual([' This step records nothing beyond its completion.']);
    expect(faultsOf(null, 'talk')).toEqual([' This step records nothing beyond its completion.']);
  });

  it('has no place in a step that the protocol does not have', () => expect(faultsOf({}, 'gone')).toEqual([' The protocol has no such step.']));
});
