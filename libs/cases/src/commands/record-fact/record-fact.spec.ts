import type { NeedId, StepId } from '@throughline/kernel';
import { compileProtocol, type FactCode, type FactValue } from '@throughline/protocols';
import { protocolKey } from '../../context';
import type { DataOf } from '../../events';
import {
  asMember, at, basisRecorded, bedNeed, caseClosed, castillo, deadlineSet, exactly, factRecorded, given, harborResponse, harborShelter, legalAid,
  needMet, needRecorded, newId, noticeIssued, opened, openedWithTeam, police, sosa, stepOpened, stepPlaced,
} from '../../testing';
import type { RecordFact } from './record-fact';

const recordFact = (fact: FactCode, value: FactValue): RecordFact => ({ type: 'RecordFact', data: { fact, value } });

/** The step of this key as it opens now, the nth thing that the command makes. */
const opensNow = (key: string, nth: number, needId: NeedId | null = null, occurrence = 1): DataOf<'StepOpened'> => ({
  ...stepOpened(key, { stepId: newId(nth), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
  origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key, needId, occurrence },
});

describe('a fact that becomes known', () => {
  it('is on record', () => given(...opened).when(recordFact('inCare', 'no')).thenEvents(factRecorded('inCare', 'no')));

  it('may have several values where its kind has', () =>
    given(...opened).when(recordFact('typeOfExploitation', ['ForcedLabour', 'Servitude']))
      .thenEvents(factRecorded('typeOfExploitation', ['ForcedLabour', 'Servitude'])));

  it('opens the step that waits for it, which counts from what happened', () => {
    const stepId = newId<StepId>(1);
    given(...openedWithTeam).when(recordFact('missing', 'yes'), { occurred: exactly(at('15:35')) }).thenEvents(
      factRecorded('missing', 'yes'),
      stepOpened('missing-report', { stepId, countsFrom: at('15:35'), openedAt: at('16:05') }),
      stepPlaced({ stepId, agencyId: police }),
      deadlineSet('missing-report', { deadlineId: newId(2), stepId, countedFrom: at('15:35'), dueAt: at('17:35'), advanceAt: [at('16:35')] }),
      noticeIssued({
        noticeId: newId(3), purpose: 'step-assigned', stepId, agencyId: police, memberId: null, goesOutAt: at('16:05'), run: null, rung: null,
      }),
    );
  });

  it('opens what the case has already waited for: a minor is found to be one', () =>
    given(...opened).when(recordFact('ageGroup', 'minor')).thenOnly('StepOpened', opensNow('first-report', 1), opensNow('guardian-meeting', 2)));

  it('opens for every need that waits what it would have opened, and says for which need', () => {
    const careForMinors = {
      ...harborResponse,
      steps: harborResponse.steps.map((step) => (step.key === 'find-bed' ? { ...step, appliesWhen: "facts.ageGroup == 'minor'" } : step)),
    };
    const protocols = {
      [protocolKey('harbor-response', 1)]: { compiled: compileProtocol(careForMinors), hash: 'hash-of-care', confirmedLimits: [] },
    };
    const [tonight, tomorrow] = ['need-tonight' as NeedId, 'need-tomorrow' as NeedId];
    given(
      ...opened, needRecorded({ needId: tonight }), needRecorded({ needId: tomorrow }), needRecorded({ needId: bedNeed }),
      needMet({ needId: bedNeed }),
    )
      .when(recordFact('ageGroup', 'minor'), { protocols })
      .thenOnly(
        'StepOpened',
        opensNow('find-bed', 1, tonight), opensNow('find-bed', 2, tomorrow, 2), opensNow('first-report', 3), opensNow('guardian-meeting', 4),
      );
  });

  it('said again changes nothing', () => given(...opened, factRecorded('inCare', 'no')).when(recordFact('inCare', 'no')).thenNothing());
});

describe('a fact is not recorded', () => {
  it('in the place of another: that is a correction', () =>
    given(...opened, factRecorded('inCare', 'no')).when(recordFact('inCare', 'yes')).thenRejected({ code: 'fact-recorded-already', fact: 'inCare' }));

  it('with a value that its list does not have, nor one in the place of many', () => {
    given(...opened).when(recordFact('inCare', 'perhaps'))
      .thenRejected({ code: 'fact-value-unknown', fact: 'inCare', values: ['yes', 'no', 'unknown'] });
    given(...opened).when(recordFact('inCare', ['yes']))
      .thenRejected({ code: 'fact-value-unknown', fact: 'inCare', values: ['yes', 'no', 'unknown'] });
  });

  it('of a closed case', () => given(...opened, caseClosed()).when(recordFact('inCare', 'no')).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () => {
    given(...opened).when(recordFact('inCare', 'no'), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter });
    given(...opened, basisRecorded(legalAid, { kind: 'oversight' })).when(recordFact('inCare', 'no'), asMember(castillo, { agencyId: legalAid }))
      .thenRejected({ code: 'no-basis', agencyId: legalAid });
  });

  it('before it happened', () =>
    given(...opened).when(recordFact('inCare', 'no'), { occurred: exactly(at('16:06')) })
      .thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
