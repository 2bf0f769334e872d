import { fold, type StepId } from '@throughline/kernel';
import { caseDecider } from '../../decide';
import { nextMoments } from '../../moments/next-moments';
import {
  asMember, at, brightwater, caseClosed, castillo, deadlineSet, given, leadDeadlineSet, newId, noticeIssued, opened, openedWithTeam, quietRequested,
  running, sosa, stepEnded, stepIdOf, stepOpened, stepPlaced,
} from '../../testing';
import type { CloseCase } from './close-case';

const close = (reason: CloseCase['data']['reason'] = 'goals-met'): CloseCase => ({ type: 'CloseCase', data: { reason } });
const byLead = asMember(castillo);

describe('a case that is closed', () => {
  it('ends what was agreed on, and opens what follows the closing', () => {
    const stepId = newId<StepId>(1);
    given(...openedWithTeam, ...running('find-bed'), ...running('safety-plan')).when(close('survivor-left'), byLead).thenEvents(
      caseClosed({ reason: 'survivor-left', closedAt: at('16:05') }),
      stepEnded(),
      stepEnded({ stepId: stepIdOf('safety-plan') }),
      stepOpened('follow-up-call', { stepId, countsFrom: at('16:05'), openedAt: at('16:05') }),
      stepPlaced({ stepId, agencyId: brightwater }),
      deadlineSet(
        'follow-up-call',
        { deadlineId: newId(2), stepId, countedFrom: at('16:05'), dueAt: at('15:05', '2026-04-01'), advanceAt: [at('15:35', '2026-03-17')] },
      ),
      noticeIssued({
        noticeId: newId(3), purpose: 'step-assigned', stepId, agencyId: brightwater, memberId: null, urgency: 'routine',
        goesOutAt: at('13:30', '2026-03-03'), run: null, rung: null,
      }),
    );
  });

  it('waits neither for a lead nor for the end of a quiet', () =>
    expect(nextMoments(fold(caseDecider, [...opened, leadDeadlineSet(), quietRequested(), caseClosed()]))).toEqual([]));

  it('ends what a quiet had stopped, and its follow-up runs', () => {
    const decision = given(...openedWithTeam, ...running('find-bed'), quietRequested()).when(close(), byLead);
    decision.thenTypes('CaseClosed', 'StepEnded', 'StepOpened', 'StepPlaced', 'DeadlineSet', 'NoticeIssued');
  });
});

describe('a case is not closed', () => {
  it('while the law still asks something of somebody', () =>
    given(...openedWithTeam, ...running('missing-report'), ...running('find-bed'), ...running('medical-exam')).when(close(), byLead)
      .thenRejected({ code: 'case-has-open-statutory-steps', stepIds: [stepIdOf('missing-report'), stepIdOf('medical-exam')] }));

  it('twice', () => given(...openedWithTeam, caseClosed()).when(close(), byLead).thenRejected({ code: 'case-closed' }));

  it('by somebody who does not run it', () => given(...openedWithTeam).when(close(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));
});
