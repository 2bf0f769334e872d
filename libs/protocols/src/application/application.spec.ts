import { compileProtocol } from '../compile-protocol';
import type { Opening, ProtocolStep } from '../protocol';
import { after, aProtocol, aStep } from '../testing';
import type { Facts } from '../vocabulary';
import { stepsThatBeganToApply, stepsThatCeasedToApply } from './corrected-facts';
import { isSuggestedFor, stepApplies, stepOf } from './step-applies';
import { stepsOpenedBy, stepsOpenedByFacts } from './steps-opened';
import { triggerOpens, type Trigger } from './trigger';

const minorsOnly = "facts.ageGroup != 'adult'";
const riverCounty = compileProtocol(
  aProtocol(
    [
      aStep({ key: 'report', appliesWhen: minorsOnly }),
      aStep({ key: 'talk' }),
      aStep({ key: 'letter', opens: [after('report')], appliesWhen: minorsOnly }),
      aStep({ key: 'second-offer', opens: [after('talk', 'declined')] }),
      aStep({ key: 'bed', opens: [{ on: 'need', need: 'bed' }, { on: 'need', need: 'housing' }] }),
      aStep({ key: 'plan', opens: [{ on: 'milestone', milestone: 'housed' }] }),
      aStep({ key: 'search', opens: [{ on: 'fact', when: "facts.missing == 'yes'" }], appliesWhen: minorsOnly }),
      aStep({ key: 'welcome', opens: [{ on: 'fact', when: "facts.missing != 'yes'" }] }),
      aStep({ key: 'follow-up', opens: [{ on: 'case-closed' }] }),
    ],
    { suggestedWhen: minorsOnly },
  ),
);
const keys = (steps: readonly ProtocolStep[]) => steps.map(({ key }) => key);
const openedBy = (trigger: Trigger, facts: Facts = {}) => keys(stepsOpenedBy(riverCounty, trigger, facts));

describe('what happens opens', () => {
  it('the steps of the opening, in the order of the file', () => expect(openedBy({ on: 'case-opened' })).toEqual(['report', 'talk']));
  it('no step that does not apply', () => expect(openedBy({ on: 'case-opened' }, { ageGroup: 'adult' })).toEqual(['talk']));
  it('the follow-up of a closed case', () => expect(openedBy({ on: 'case-closed' })).toEqual(['follow-up']));
  it('what a milestone opens', () => expect(openedBy({ on: 'milestone', milestone: 'housed' })).toEqual(['plan']));
  it('what a need opens, whichever of them', () => expect([...openedBy({ on: 'need', need: 'bed' }), ...openedBy({ on: 'need', need: 'housing' })]).toEqual(['bed', 'bed']));
  it('what follows a completion', () => expect(openedBy({ on: 'step-ended', step: 'report', how: 'completed' })).toEqual(['letter']));
  it('what follows another end only where the protocol says so', () => {
    expect(openedBy({ on: 'step-ended', step: 'report', how: 'declined' })).toEqual([]);
    expect(openedBy({ on: 'step-ended', step: 'talk', how: 'declined' })).toEqual(['second-offer']);
  });
  it('nothing that no step waits for', () => expect(openedBy({ on: 'need', need: 'work' })).toEqual([]));
});

describe('a fact opens', () => {
  const openedByFacts = (before: Facts, now: Facts) => keys(stepsOpenedByFacts(riverCounty, before, now));

  it('a step when its condition becomes true', () => expect(openedByFacts({}, { missing: 'yes' })).toEqual(['search']));
  it('nothing while it stays true', () => expect(openedByFacts({ missing: 'yes' }, { missing: 'yes', inCare: 'yes' })).toEqual([]));
  it('nothing for whom it is not meant', () => expect(openedByFacts({ ageGroup: 'adult' }, { ageGroup: 'adult', missing: 'yes' })).toEqual([]));
  it('nothing by a condition that was true as long as nothing was recorded', () => expect(openedByFacts({}, { missing: 'no' })).toEqual([]));
  it('a step again, each time', () => expect(openedByFacts({ missing: 'yes' }, { missing: 'no' })).toEqual(['welcome']));
});

describe('when an adult turns out to be 17', () => {
  const seen = (...triggers: readonly Trigger[]) => (opening: Opening) => triggers.some((trigger) => triggerOpens(opening, trigger));
  const began = (happened: (opening: Opening) => boolean, before: Facts, now: Facts) => keys(stepsThatBeganToApply(riverCounty, before, now, happened));

  it('the steps that would have opened are found', () =>
    expect(began(seen({ on: 'case-opened' }), { ageGroup: 'adult' }, { ageGroup: 'minor' })).toEqual(['report']));

  it('the steps whose time has not come stay closed', () =>
    expect(began(seen({ on: 'case-opened' }, { on: 'step-ended', step: 'report', how: 'declined' }), { ageGroup: 'adult' }, { ageGroup: 'minor' })).toEqual(['report']));

  it('a step that the same change opens through a fact is found once', () => {
    const [before, now]: readonly Facts[] = [{ ageGroup: 'adult' }, { ageGroup: 'minor', missing: 'yes' }];
    expect(began(() => true, before!, now!)).toEqual(['report', 'letter']);
    expect(keys(stepsOpenedByFacts(riverCounty, before!, now!))).toEqual(['search']);
  });

  it('and the other way round, the steps that are not meant for an adult are found', () =>
    expect(keys(stepsThatCeasedToApply(riverCounty, {}, { ageGroup: 'adult' }))).toEqual(['report', 'letter', 'search']));
});

describe('a protocol', () => {
  it('is suggested by its condition', () => {
    expect(isSuggestedFor(riverCounty, {})).toBe(true);
    expect(isSuggestedFor(riverCounty, { ageGroup: 'adult' })).toBe(false);
  });

  it('knows its steps by key', () => {
    expect(stepOf(riverCounty, 'talk')?.title).toBe('Check in now');
    expect(stepOf(riverCounty, 'gone')).toBeUndefined();
  });

  it('says whether a step applies, and that one it does not have applies to nobody', () => {
    expect(stepApplies(riverCounty, 'report', { ageGroup: 'minor' })).toBe(true);
    expect(stepApplies(riverCounty, 'report', { ageGroup: 'adult' })).toBe(false);
    expect(stepApplies(riverCounty, 'gone', {})).toBe(false);
  });

  it('waits with a fact opening for no trigger', () => expect(triggerOpens({ on: 'fact', when: 'true' }, { on: 'case-opened' })).toBe(false));
});
