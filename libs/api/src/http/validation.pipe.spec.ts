import { CompleteStepBody } from '../cases/complete-step/complete-step.dto';
import { HandBackStepBody } from '../cases/hand-back-step/hand-back-step.dto';
import { NameLeadBody } from '../cases/name-lead/name-lead.dto';
import { OpenCaseBody } from '../cases/open-case/open-case.dto';
import { RecordDetailsBody } from '../cases/record-details/record-details.dto';
import { NameDirectorBody } from '../agencies/name-director/name-director.dto';
import { Problem } from '../problems/problem';
import { ValidationPipe } from './validation.pipe';
import { EmptyBody } from './empty-body.dto';

const pipe = new ValidationPipe();
const body = (metatype: new () => object, value: unknown): unknown => pipe.transform(value, { type: 'body', metatype });
const told = (metatype: new () => object, value: unknown): unknown => {
  try {
    return body(metatype, value);
  } catch (problem) {
    return problem instanceof Problem ? problem.members.errors : problem;
  }
};

describe('a body', () => {
  it('is handed on as plain data, with moments in UTC and without what is not there', () => {
    const given = { occurredAt: { at: '2026-03-02T15:30:00-05:00', precision: 'about' }, record: { count: 2 } };
    const handedOn = body(CompleteStepBody, given) as object;
    expect(handedOn).toEqual({ occurredAt: { at: '2026-03-02T20:30:00.000Z', precision: 'about' }, record: { count: 2 } });
    expect(Object.keys(handedOn)).toEqual(['record', 'occurredAt']);
    expect(Object.getPrototypeOf(handedOn)).toBe(Object.prototype);
  });

  it('may be missing where a command needs none', () => expect(body(EmptyBody, undefined)).toEqual({}));

  it('that is no object is refused', () => {
    const shouldBeAnObject = [{ field: 'body', should: 'be a JSON object' }];
    expect([told(EmptyBody, []), told(EmptyBody, 'note'), told(EmptyBody, 7)]).toEqual([shouldBeAnObject, shouldBeAnObject, shouldBeAnObject]);
  });

  it('with free text where a code belongs is told the codes', () =>
    expect(told(HandBackStepBody, { reason: 'no beds' })).toEqual([
      { field: 'reason', was: 'no beds', should: 'be one of: no-capacity, waiting-on-survivor, waiting-on-another-agency, wrong-agency, data-error, out-of-region' },
    ]));

  it('with a moment without a zone is told that nobody knows which moment it is', () =>
    expect(told(CompleteStepBody, { occurredAt: { at: '2026-03-02T15:30:00', precision: 'exact' } })).toEqual([
      {
        field: 'occurredAt.at',
        was: '2026-03-02T15:30:00',
        should: 'be a moment with a zone, such as 2027-03-31T09:30:00-04:00. This moment has no zone: end it with Z or with an offset, such as -04:00.',
      },
    ]));

  it('with a day that does not exist is told so', () =>
    expect(told(CompleteStepBody, { occurredAt: { at: '2026-02-30T15:30:00Z', precision: 'exact' } })).toEqual([
      expect.objectContaining({ field: 'occurredAt.at', should: expect.stringContaining('There is no such day') as string }),
    ]));

  it('with a field too many is told the fields there are, and repeats nothing of it', () =>
    expect(told(NameLeadBody, { memberId: 'x', agencyId: '4b79262b-4adc-556e-b4da-51251eafdb4e', name: 'Jane Doe' })).toEqual([
      { field: 'name', should: 'not be there: the fields here are memberId, agencyId' },
      { field: 'memberId', was: 'x', should: 'be a UUID in small letters, such as 6f2b1c9e-7a51-5c6e-9d1f-2a3b4c5d6e7f' },
    ]));

  it('repeats nothing of what is sealed, however wrong it is', () => {
    const wrong = { sealed: { identity: { givenName: 'Jane', streetName: 'Mill Street' }, contact: 'at her sister\'s', narrative: 7, diary: 'dear' } };
    const errors = told(RecordDetailsBody, wrong) as readonly { readonly field: string }[];
    expect(errors.map(({ field }) => field).toSorted()).toEqual(['sealed.contact', 'sealed.diary', 'sealed.identity.streetName', 'sealed.narrative']);
    expect(JSON.stringify(errors)).not.toMatch(/Jane|Mill|sister|dear|7/);
  });

  it('does not take a list for an object, nor an object for a list', () => {
    expect(told(RecordDetailsBody, { sealed: [] })).toEqual([{ field: 'sealed', should: 'be an object' }]);
    expect(told(OpenCaseBody, { protocols: { protocolId: 'x', version: 1 } })).toEqual([
      { field: 'protocols', should: 'be a list of at most 20, each of which should be an object' },
    ]);
    expect(told(OpenCaseBody, { protocols: ['adult-sex-trafficking'] })).toEqual([expect.objectContaining({ field: 'protocols' })]);
  });

  it('is not bent until it fits: a number in a text is no number', () =>
    expect(told(OpenCaseBody, { protocols: [{ protocolId: 'adult-sex-trafficking', version: '1' }] })).toEqual([
      { field: 'protocols.0.version', was: '1', should: 'be a whole number from 1 on' },
    ]));

  it('has to say null where leaving out by mistake would say the same', () => {
    expect(body(NameDirectorBody, { memberId: null })).toEqual({ memberId: null });
    expect(told(NameDirectorBody, {})).toEqual([expect.objectContaining({ field: 'memberId' })]);
  });

  it('may leave out, or say null, where nothing needs to be said', () => {
    expect(body(CompleteStepBody, {})).toEqual({});
    expect(body(CompleteStepBody, { told: null, sealed: null })).toEqual({ told: null, sealed: null });
  });

  it('hands on what a protocol checks just as it came', () => {
    const record = { toString: 'x', hasOwnProperty: {}, length: 3, nested: { at: '2026-03-02T15:30:00-05:00', list: [1, null, 'a'] } };
    expect(body(CompleteStepBody, { record })).toEqual({ record });
  });

  it('that means harm with a name that objects have by nature is refused', () => {
    const harm = [{ field: 'body', should: 'have no field that is called constructor' }];
    expect([told(EmptyBody, { constructor: 'x' }), told(CompleteStepBody, { record: { a: [{ constructor: { prototype: 1 } }] } })]).toEqual([harm, harm]);
  });

  it('that is deeper than anything here is refused before anybody walks it', () => {
    const deep: unknown = JSON.parse(`${'{"record":'.repeat(5_000)}1${'}'.repeat(5_000)}`);
    expect(told(CompleteStepBody, deep)).toEqual([{ field: 'body', should: 'be nested 40 deep at the most' }]);
  });

  it('keeps free text to a length', () =>
    expect(told(RecordDetailsBody, { sealed: { narrative: 'x'.repeat(20_001) } })).toEqual([
      { field: 'sealed.narrative', should: 'be a text of 1 to 20000 characters' },
    ]));
});
