import type { StepId } from '@throughline/kernel';
import {
  asMember, at, caseClosed, castillo, exactly, given, milestoneReached, newId, openedWithTeam, pastStepRecorded, protocolApplied, running, sometimeOn,
  sosa, stepEnded, stepIdOf, stepOpened,
} from '../../testing';
import type { RecordPastStep } from './record-past-step';

const record = (stepKey: string, protocolId = 'harbor-response'): RecordPastStep => ({ type: 'RecordPastStep', data: { protocolId, stepKey } });
const lastMonth = exactly(at('10:00', '2026-02-10'));
const byLead = { ...asMember(castillo), occurred: lastMonth };
const ended = stepEnded({ stepId: newId(1), reason: 'before-our-time' });

describe('a step of before our time', () => {
  it('is on record, and had no clock here, no notice and no miss', () =>
    given(...openedWithTeam).when(record('offer-again'), byLead)
      .thenEvents(pastStepRecorded('offer-again', { stepId: newId(1), countsFrom: at('16:05') }), ended));

  it('by law is missed by nobody here, however long ago it was', () =>
    given(...openedWithTeam).when(record('missing-report'), { ...byLead, occurred: sometimeOn(at('10:00', '2026-02-10')) })
      .thenEvents(pastStepRecorded('missing-report', { stepId: newId(1), countsFrom: at('05:00', '2026-02-10') }), ended));

  it('was done: what follows its end follows, counted from now', () =>
    given(...openedWithTeam).when(record('safety-plan'), byLead)
      .thenOnly('StepOpened', stepOpened('convene-team', { stepId: newId(2), countsFrom: at('16:05'), openedAt: at('16:05') }).data));

  it('reached then what it reaches', () => {
    const decision = given(...openedWithTeam).when(record('convene-team'), byLead);
    decision.thenOnly('MilestoneReached', milestoneReached({ reachedAt: at('10:00', '2026-02-10') }).data);
    decision.thenOnly('StepOpened', stepOpened('monthly-review', { stepId: newId(2), countsFrom: at('16:05'), openedAt: at('16:05') }).data);
  });

  it('that is open here ends here', () => {
    const decision = given(...openedWithTeam, ...running('safety-plan', { dueAt: at('17:00') })).when(record('safety-plan'), byLead);
    decision.thenOnly('PastStepRecorded');
    decision.thenOnly('StepEnded', { stepId: stepIdOf('safety-plan'), reason: 'before-our-time' });
    decision.thenOnly('StepOpened', stepOpened('convene-team', { stepId: newId<StepId>(1), countsFrom: at('16:05'), openedAt: at('16:05') }).data);
  });

  it('ends no other step, and none of another protocol', () => {
    const others = [...openedWithTeam, protocolApplied({ protocolId: 'hill-response' }), ...running('find-bed'), ...running('safety-plan')];
    given(...others).when(record('offer-again'), byLead).thenOnly('StepEnded', ended.data);
    given(...others).when(record('safety-plan', 'hill-response'), byLead).thenOnly('StepEnded', ended.data);
  });

  it('counts as done when it is learnt later for whom it was', () =>
    given(...openedWithTeam, pastStepRecorded('first-report'), stepEnded({ stepId: stepIdOf('first-report'), reason: 'before-our-time' }))
      .when({ type: 'RecordFact', data: { fact: 'ageGroup', value: 'minor' } })
      .thenOnly(
        'StepOpened',
        stepOpened('written-report', { stepId: newId(1), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
        stepOpened('guardian-meeting', { stepId: newId(2), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
      ));
});

describe('a past step is not recorded', () => {
  it('of a protocol that the case does not run, or that has no such step', () => {
    given(...openedWithTeam).when(record('wage-interview', 'labor-claims'), byLead)
      .thenRejected({ code: 'protocol-not-applied', protocolId: 'labor-claims' });
    given(...openedWithTeam).when(record('wage-interview'), byLead)
      .thenRejected({ code: 'protocol-step-unknown', protocolId: 'harbor-response', stepKey: 'wage-interview' });
  });

  it('before it happened', () =>
    given(...openedWithTeam).when(record('safety-plan'), { ...asMember(castillo), occurred: exactly(at('16:06')) })
      .thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));

  it('on a closed case', () => given(...openedWithTeam, caseClosed()).when(record('safety-plan'), byLead).thenRejected({ code: 'case-closed' }));

  it('by somebody who does not run the case', () =>
    given(...openedWithTeam).when(record('safety-plan'), { ...asMember(sosa), occurred: lastMonth }).thenRejected({ code: 'not-yours-to-run' }));
});
