import {
  arendt, asMember, at, caseClosed, castillo, deadlineSet, factRecorded, given, known, legalAid, milestoneReached, needMet, needRecorded,
  newId, noticeIssued, opened, openedWithTeam, protocolApplied, sosa, stepOpened, stepPlaced, caseOpened, basisRecorded, bedNeed,
} from '../../testing';
import type { NeedId, StepId } from '@throughline/kernel';
import type { CaseEvent } from '../../events';
import type { ApplyProtocol } from './apply-protocol';

const apply = (protocolId = 'labor-claims', version = 1): ApplyProtocol => ({ type: 'ApplyProtocol', data: { protocolId, version } });
const applied = protocolApplied({ protocolId: 'labor-claims', hash: 'hash-of-labor-claims-1' });
const byDirector = asMember(arendt);

describe('an add-on that is applied', () => {
  it("opens what the case's start would have opened, counted from now", () => {
    const stepId = newId<StepId>(1);
    given(...opened, ...known(legalAid)).when(apply(), byDirector)
      .thenTypes('ProtocolApplied', 'StepOpened', 'LeadDeadlineSet', 'StepPlaced', 'DeadlineSet', 'NoticeIssued');
    given(...openedWithTeam, ...known(legalAid)).when(apply(), asMember(castillo)).thenEvents(
      applied,
      stepOpened('wage-interview', { stepId, countsFrom: at('16:05'), openedAt: at('16:05') }),
      stepPlaced({ stepId, agencyId: legalAid }),
      deadlineSet('wage-interview', {
        deadlineId: newId(2), stepId, clock: 'business', calendarOf: legalAid, countedFrom: at('16:05'), dueAt: at('15:05', '2026-03-09'),
        advanceAt: [at('20:05', '2026-03-04')],
      }),
      noticeIssued({
        noticeId: newId(3), purpose: 'step-assigned', stepId, agencyId: legalAid, memberId: null, urgency: 'routine',
        goesOutAt: at('13:30', '2026-03-03'), run: null, rung: null,
      }),
    );
  });

  it('opens what is known already, as if it became known now', () =>
    given(...openedWithTeam, factRecorded('wagesWithheld', 'yes')).when(apply(), asMember(castillo)).thenOnly(
      'StepOpened',
      stepOpened('wage-interview', { stepId: newId(1), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
      stepOpened('wage-notice', { stepId: newId(2), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
    ));
});

describe('a base that is applied to a case that has come some way', () => {
  const bare = [caseOpened(), basisRecorded()];
  const stepsOpened = (...way: readonly CaseEvent[]) => given(...bare, ...way).when(apply('harbor-response'), byDirector);

  it('opens what its milestones and needs would have opened, but not for what was met', () => {
    const clothes = 'need-clothes' as NeedId;
    stepsOpened(milestoneReached(), needRecorded(), needRecorded({ needId: clothes, need: 'phone' }), needMet({ needId: clothes, need: 'phone' }))
      .thenOnly(
        'StepOpened',
        stepOpened('safety-plan', { stepId: newId(1), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
        stepOpened('monthly-review', { stepId: newId(2), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
        {
          ...stepOpened('find-bed', { stepId: newId(3), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
          origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'find-bed', needId: bedNeed, occurrence: 1 },
        },
      );
  });
});

describe('a protocol that is applied already', () => {
  it('in this version changes nothing', () => given(...openedWithTeam, applied).when(apply(), asMember(castillo)).thenNothing());

  it('in another version is changed instead', () =>
    given(...openedWithTeam).when(apply('harbor-response', 2), asMember(castillo))
      .thenRejected({ code: 'protocol-applied-already', protocolId: 'harbor-response', version: 1 }));
});

describe('a protocol is not applied', () => {
  it('that nobody has published', () =>
    given(...openedWithTeam).when(apply('labor-claims', 2), asMember(castillo))
      .thenRejected({ code: 'protocol-unknown', protocolId: 'labor-claims', version: 2 }));

  it('as a second base', () =>
    given(...openedWithTeam).when(apply('hill-response'), asMember(castillo))
      .thenRejected({ code: 'protocol-base-applied-already', protocolId: 'harbor-response' }));

  it('to a closed case', () => given(...openedWithTeam, caseClosed()).when(apply(), asMember(castillo)).thenRejected({ code: 'case-closed' }));

  it('by somebody who does not run the case', () =>
    given(...openedWithTeam).when(apply(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));
});
