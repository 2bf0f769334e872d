import type { StepId } from '@throughline/kernel';
import {
  arendt, asMember, at, caseClosed, castillo, coordination, given, newId, noticeIssued, openCase, openedWithTeam, protocolApplied, protocolChanged,
  running, sosa, stepIdOf, stepNotNeeded, stepOpened, stepQuestioned, story,
} from '../../testing';
import type { ChangeProtocol } from './change-protocol';

const change = (version = 2, protocolId = 'harbor-response'): ChangeProtocol => ({ type: 'ChangeProtocol', data: { protocolId, version } });
const byLead = asMember(castillo);
const welcomeCall = stepOpened('welcome-call', { stepId: newId<StepId>(1), countsFrom: at('16:05'), openedAt: at('16:05') });

describe('a case that goes on under the next version of its protocol', () => {
  it('opens what only that version has and the start would have opened', () =>
    given(...openedWithTeam, stepOpened('safety-plan')).when(change(), byLead).thenOnly('StepOpened', welcomeCall.data));

  it('keeps the terms of what was promised, and needs no agreement that the version dropped', () =>
    given(...openedWithTeam, ...running('safety-plan'), ...running('benefits-application')).when(change(), byLead).thenTypes(
      'ProtocolChanged', 'StepNotNeeded', 'StepOpened', 'StepPlaced', 'DeadlineSet', 'NoticeIssued',
    ));

  it('says which agreements those are', () =>
    given(...openedWithTeam, ...running('safety-plan'), ...running('benefits-application')).when(change(), byLead)
      .thenOnly('StepNotNeeded', stepNotNeeded({ stepId: stepIdOf('benefits-application'), reason: 'protocol-changed' }).data));

  it('leaves the steps of other protocols alone', () =>
    given(
      ...openedWithTeam, protocolApplied({ protocolId: 'labor-claims' }), stepOpened('safety-plan'), ...running('wage-interview'),
    ).when(change(), byLead).thenOnly('StepNotNeeded'));

  it('asks the lead about a statutory step that the version dropped', () => {
    const questioned = given(...openedWithTeam, stepOpened('safety-plan'), ...running('threat-check')).when(change(), byLead);
    questioned.thenOnly('StepQuestioned', stepQuestioned({ stepId: stepIdOf('threat-check'), reason: 'protocol-changed' }).data);
    questioned.thenOnly('StepNotNeeded');
    given(
      ...openedWithTeam, protocolChanged(), stepOpened('safety-plan'), stepOpened('welcome-call'), ...running('threat-check'),
    ).when(change(1), byLead).thenOnly('StepQuestioned');
  });

  it('tells the lead so', () =>
    given(...openedWithTeam, stepOpened('safety-plan'), ...running('threat-check'), stepOpened('welcome-call')).when(change(), byLead).thenEvents(
      protocolChanged(),
      stepQuestioned({ stepId: stepIdOf('threat-check'), reason: 'protocol-changed' }),
      noticeIssued({
        noticeId: newId(1), purpose: 'step-questioned', stepId: stepIdOf('threat-check'), agencyId: coordination, memberId: castillo,
        urgency: 'today', goesOutAt: at('16:05'), run: null, rung: null,
      }),
    ));

  it('to the version that it runs already changes nothing', () => given(...openedWithTeam, protocolChanged()).when(change(), byLead).thenNothing());
});

describe('a protocol that changes midway', () => {
  /** Opened for a minor at two, benefits asked for at half past, and at three the next version. */
  const changedMidway = () =>
    story(openCase({ facts: { ageGroup: 'minor' } }), at('14:00')).does(
      { type: 'RecordNeed', data: { need: 'benefits' } }, at('14:30'),
    ).does(change(), at('15:00'), asMember(arendt));

  it('leaves its open steps to be done under the old terms, and what follows them to the new ones', () => {
    const tale = changedMidway();
    tale.does({ type: 'CompleteStep', data: { stepId: tale.step('safety-plan').stepId, record: {}, told: null } }, at('16:00'));
    expect(tale.told('StepCompleted').map(({ data }) => data.verdict)).toEqual(['in-time']);
    expect(tale.step('convene-team').origin)
      .toEqual({ kind: 'protocol', protocolId: 'harbor-response', version: 2, key: 'convene-team', needId: null, occurrence: 1 });
  });

  it('still drops what a corrected fact takes away, whichever version it came from', () => {
    const tale = changedMidway();
    const { stepId } = tale.step('guardian-meeting');
    tale.does({ type: 'CorrectFact', data: { fact: 'ageGroup', value: 'adult' } }, at('17:00'));
    expect(tale.told('StepNotNeeded').at(-1)).toEqual({ recordedAt: at('17:00'), data: { stepId, reason: 'fact-corrected' } });
    expect(tale.told('StepQuestioned').map(({ data }) => data.stepId)).toEqual([tale.step('first-report').stepId]);
  });

  it('still has the clocks of both versions ring', () => {
    const tale = changedMidway().rings(at('13:00', '2026-03-04'));
    expect(tale.told('DeadlineMissed').map(({ recordedAt, data: { stepId } }) => [recordedAt, tale.case.openSteps[stepId]?.origin])).toMatchObject([
      [at('23:00'), { key: 'welcome-call', version: 2 }],
      [at('02:00', '2026-03-03'), { key: 'first-report', version: 1 }],
      [at('14:00', '2026-03-03'), { key: 'safety-plan', version: 1 }],
    ]);
  });
});

describe('a protocol is not changed', () => {
  it('to a version that nobody has published', () =>
    given(...openedWithTeam).when(change(9), byLead).thenRejected({ code: 'protocol-unknown', protocolId: 'harbor-response', version: 9 }));

  it('that the case does not run', () =>
    given(...openedWithTeam).when(change(1, 'labor-claims'), byLead).thenRejected({ code: 'protocol-not-applied', protocolId: 'labor-claims' }));

  it('on a closed case', () => given(...openedWithTeam, caseClosed()).when(change(), byLead).thenRejected({ code: 'case-closed' }));

  it('by somebody who does not run the case', () =>
    given(...openedWithTeam).when(change(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));
});
