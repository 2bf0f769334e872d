import { findConditionFaults } from './find-condition-faults';

const advice = "compare facts with values of their lists, as in facts.ageGroup == 'minor', and join that by &&, || and !.";

describe('a condition without a fault', () => {
  it.each([
    'true',
    "facts.ageGroup != 'adult'",
    "'minor' == facts.ageGroup",
    "facts.ageGroup in ['minor', 'unknown']",
    "'ForcedLabour' in facts.typeOfExploitation",
    "!(facts.missing == 'yes') && (facts.inCare == 'yes' || facts.foreignNational == 'no')",
    "facts.ageGroup == 'minor' ? facts.inCare == 'yes' : false",
  ])('%s', (condition) => expect(findConditionFaults(condition)).toEqual([]));
});

describe('a condition with a fault says what it is', () => {
  it.each([
    ['facts.ageGroup ==', 'cannot be read at character 18: Unexpected token: EOF.'],
    ["facts.ageGroup === 'minor'", 'cannot be read at character 18: Unexpected character: =.'],
    ['', 'cannot be read at character 1: Unexpected token: EOF.'],
    [
      "facts.ageGrup == 'minor'",
      '"ageGrup" is not a fact; the facts are: ageGroup, typeOfExploitation, traffickingStatus, foreignNational, inCare, missing, imminentDanger, perpetratorIsCaregiver, assaultWithin120Hours, evidenceKitCollected, relocated, asksForImmigrationHelp, wagesWithheld.',
    ],
    ["facts.constructor == 'minor'", expect.stringContaining('"constructor" is not a fact; the facts are: ageGroup,') as string],
    ["facts.ageGroup == 'child'", '"child" is not a value of "ageGroup"; its values are: minor, adult, unknown.'],
    ["facts.ageGroup in ['minor', 'child']", '"child" is not a value of "ageGroup"; its values are: minor, adult, unknown.'],
    ["'Begging' in facts.typeOfExploitation", expect.stringContaining('"Begging" is not a value of "typeOfExploitation"; its values are: ForcedLabour,') as string],
    ['facts.ageGroup == 17', '"17" is not a value of "ageGroup": write one of its values in quotation marks, as in \'minor\'.'],
    ['facts.missing == facts.inCare', '"facts.inCare" is not a value of "missing": write one of its values in quotation marks, as in \'yes\'.'],
    [
      "facts.typeOfExploitation == 'ForcedLabour'",
      '"facts.typeOfExploitation == \'ForcedLabour\'" compares one value with "typeOfExploitation", which holds several at once: write \'ForcedLabour\' in facts.typeOfExploitation.',
    ],
    [
      "facts.typeOfExploitation in ['ForcedLabour']",
      '"facts.typeOfExploitation in [\'ForcedLabour\']" looks for "typeOfExploitation", which holds several values at once, in a list: write \'ForcedLabour\' in facts.typeOfExploitation.',
    ],
    ["'minor' in facts.ageGroup", '"\'minor\' in facts.ageGroup" looks into "ageGroup", which holds one value: write facts.ageGroup == \'minor\'.'],
    ['facts.missing', `"facts.missing" is not a yes or no: ${advice}`],
    ["'yes'", `"'yes'" is not a yes or no: ${advice}`],
    ['!facts.missing', `"!facts.missing" cannot be worked out (no such overload: !string): ${advice}`],
    ["true && facts.missing", `"true && facts.missing" cannot be worked out (Logical operator requires bool operands, got 'string'): ${advice}`],
    ["age == 'minor'", '"age" is not a fact: facts are written facts.ageGroup.'],
    ['1 == 1', '"1" is not a fact: facts are written facts.ageGroup.'],
    ["facts.typeOfExploitation[0] == 'ForcedLabour'", '"facts.typeOfExploitation[0]" is not a fact: facts are written facts.ageGroup.'],
    ["timestamp('2026-03-02T00:00:00Z')", `"timestamp('2026-03-02T00:00:00Z')" cannot stand in a condition: ${advice}`],
    ["facts.typeOfExploitation.exists(t, t == 'x')", `"facts.typeOfExploitation.exists(t, t == 'x')" cannot stand in a condition: ${advice}`],
  ])('%s', (condition, fault) => expect(findConditionFaults(condition)).toEqual([fault]));

  it('says every fault of it', () =>
    expect(findConditionFaults("facts.ageGroup == 'child' || facts.mising == 'yes'")).toEqual([
      expect.stringContaining('"child" is not a value'),
      expect.stringContaining('"mising" is not a fact'),
    ]));

  it('refuses one that is nested too deep to be read', () =>
    expect(findConditionFaults(`${'('.repeat(400)}true${')'.repeat(400)}`)).toEqual([expect.stringMatching(/^cannot be read at character \d+: /)]));
});
