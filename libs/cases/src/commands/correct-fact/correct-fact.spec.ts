import type { StepId } from '@throughline/kernel';
import type { FactCode, FactValue } from '@throughline/protocols';
import {
  asMember, at, caseClosed, castillo, coordination, exactly, factCorrected, factRecorded, given, harborShelter, newId, noticeIssued, openCase, opened,
  openedWithTeam, running, sosa, stepCompleted, stepIdOf, stepNotNeeded, stepOpened, stepQuestioned, story,
} from '../../testing';
import type { CorrectFact } from './correct-fact';

const correctFact = (fact: FactCode, value: FactValue): CorrectFact => ({ type: 'CorrectFact', data: { fact, value } });
const opensNow = (key: string, nth: number) => stepOpened(key, { stepId: newId<StepId>(nth), countsFrom: at('16:05'), openedAt: at('16:05') }).data;

describe('a fact that turns out otherwise', () => {
  it('is on record with what it was', () =>
    given(...opened, factRecorded('inCare', 'no')).when(correctFact('inCare', 'yes')).thenEvents(factCorrected('inCare', 'yes', 'no')));

  it('said again changes nothing', () => given(...opened, factRecorded('inCare', 'no')).when(correctFact('inCare', 'no')).thenNothing());
});

describe('an adult who turns out to be 17', () => {
  const adult = [...opened, factRecorded('ageGroup', 'adult')];

  it("has a minor's steps, counted from when that became known", () => {
    given(...adult).when(correctFact('ageGroup', 'minor')).thenOnly('StepOpened', opensNow('first-report', 1), opensNow('guardian-meeting', 2));
    given(...adult).when(correctFact('ageGroup', 'minor'), { occurred: exactly(at('15:00')) })
      .thenOnly('StepOpened', { ...opensNow('first-report', 1), countsFrom: at('15:00') }, opensNow('guardian-meeting', 2));
  });

  it('has none of them twice', () => {
    given(...adult, stepOpened('guardian-meeting')).when(correctFact('ageGroup', 'minor')).thenOnly('StepOpened', opensNow('first-report', 1));
    given(...adult, stepOpened('guardian-meeting'), stepCompleted({ stepId: stepIdOf('guardian-meeting') }))
      .when(correctFact('ageGroup', 'minor')).thenOnly('StepOpened', opensNow('first-report', 1));
  });

  it('has what follows a step that was done while nobody knew', () =>
    given(...adult, stepOpened('first-report'), stepCompleted({ stepId: stepIdOf('first-report') })).when(correctFact('ageGroup', 'minor'))
      .thenOnly('StepOpened', opensNow('written-report', 1), opensNow('guardian-meeting', 2)));

  describe('after a mistaken correction', () => {
    const again = (key: string, nth: number) => ({
      ...opensNow(key, nth), origin: { kind: 'protocol' as const, protocolId: 'harbor-response', version: 1, key, needId: null, occurrence: 2 },
    });
    const takenAway = (key: string) => [stepOpened(key), stepNotNeeded({ stepId: stepIdOf(key), reason: 'fact-corrected' })];

    it('gets back what that had taken away', () =>
      given(...adult, ...takenAway('guardian-meeting')).when(correctFact('ageGroup', 'minor'))
        .thenOnly('StepOpened', opensNow('first-report', 1), again('guardian-meeting', 2)));

    it('gets back what had followed a step that is done', () =>
      given(
        ...adult, stepOpened('first-report'), stepCompleted({ stepId: stepIdOf('first-report') }), ...takenAway('written-report'),
      ).when(correctFact('ageGroup', 'minor'))
        .thenOnly('StepOpened', again('written-report', 1), opensNow('guardian-meeting', 2)));

    it('waits for a step that is open again to open what follows it', () =>
      given(
        ...adult, stepOpened('first-report'), stepCompleted({ stepId: stepIdOf('first-report') }), ...takenAway('written-report'),
        { type: 'StepReopened', data: { stepId: stepIdOf('first-report'), reason: 'data-error' } },
      ).when(correctFact('ageGroup', 'minor')).thenOnly('StepOpened', opensNow('guardian-meeting', 1)));
  });
});

describe('a minor who turns out to be an adult', () => {
  const minor = [
    ...openedWithTeam, factRecorded('ageGroup', 'minor'), ...running('first-report'), ...running('guardian-meeting'), ...running('written-report'),
  ];

  it("needs no minor's agreements, and of what is law the lead is asked unless its text leaves the choice", () =>
    given(...minor).when(correctFact('ageGroup', 'adult')).thenEvents(
      factCorrected('ageGroup', 'adult', 'minor'),
      stepQuestioned({ stepId: stepIdOf('first-report') }),
      stepNotNeeded({ stepId: stepIdOf('written-report'), reason: 'fact-corrected' }),
      stepNotNeeded({ stepId: stepIdOf('guardian-meeting'), reason: 'fact-corrected' }),
      noticeIssued({
        noticeId: newId(1), purpose: 'step-questioned', stepId: stepIdOf('first-report'), agencyId: coordination, memberId: castillo,
        goesOutAt: at('16:05'), run: null, rung: null,
      }),
    ));

  it('keeps what was for everybody', () =>
    given(...minor, ...running('safety-plan')).when(correctFact('ageGroup', 'unknown')).thenOnly(
      'StepNotNeeded', { stepId: stepIdOf('written-report'), reason: 'fact-corrected' },
      { stepId: stepIdOf('guardian-meeting'), reason: 'fact-corrected' },
    ));
});

describe('somebody who goes missing again', () => {
  it('is reported again, each time a step of its own', () => {
    const tale = story(openCase({ facts: { missing: 'yes' } }))
      .does(correctFact('missing', 'no'), at('10:00'))
      .does(correctFact('missing', 'yes'), at('12:00'))
      .does(correctFact('missing', 'unknown'), at('13:00'))
      .does(correctFact('missing', 'yes'), at('14:00'));
    const reports = tale.told('StepOpened').filter(({ data: { origin } }) => origin.kind === 'protocol' && origin.key === 'missing-report');
    expect(reports.map(({ recordedAt, data: { origin } }) => [recordedAt, origin.kind === 'protocol' && origin.occurrence])).toEqual([
      [at('09:00'), 1], [at('12:00'), 2], [at('14:00'), 3],
    ]);
  });
});

describe('a fact is not corrected', () => {
  const known = [...opened, factRecorded('inCare', 'no')];

  it('that nobody has recorded', () =>
    given(...opened).when(correctFact('inCare', 'no')).thenRejected({ code: 'fact-not-recorded', fact: 'inCare' }));

  it('to a value that its list does not have', () =>
    given(...known).when(correctFact('inCare', 'perhaps'))
      .thenRejected({ code: 'fact-value-unknown', fact: 'inCare', values: ['yes', 'no', 'unknown'] }));

  it('of a closed case', () => given(...known, caseClosed()).when(correctFact('inCare', 'yes')).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () =>
    given(...known).when(correctFact('inCare', 'yes'), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it happened', () =>
    given(...known).when(correctFact('inCare', 'yes'), { occurred: exactly(at('16:06')) })
      .thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
