import type { NeedId, StepId } from '@throughline/kernel';
import {
  asMember, at, caseClosed, deadlineSet, exactly, factsOf, given, harborShelter, needRecorded, newId, noticeIssued, opened, openedWithTeam,
  recordNeed, sosa, stepOpened, stepPlaced,
} from '../../testing';

describe('a need that is recorded', () => {
  it('opens the steps that protocols have for it, and they know for which need they are', () => {
    const [needId, stepId] = [newId<NeedId>(1), newId<StepId>(2)];
    given(...openedWithTeam).when(recordNeed('bed')).thenEvents(
      needRecorded({ needId, recordedAt: at('16:05') }),
      stepOpened('find-bed', {
        stepId, countsFrom: at('16:05'), openedAt: at('16:05'),
        origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'find-bed', needId, occurrence: 1 },
      }),
      stepPlaced({ stepId }),
      deadlineSet('find-bed', { deadlineId: newId(3), stepId, countedFrom: at('16:05'), dueAt: at('20:05'), advanceAt: [at('18:05'), at('19:05')] }),
      noticeIssued({ noticeId: newId(4), purpose: 'step-assigned', stepId, memberId: null, goesOutAt: at('16:05'), run: null, rung: null }),
    );
  });

  it('that no protocol has a step for is on record all the same', () =>
    given(...openedWithTeam).when(recordNeed('child-care'))
      .thenEvents(needRecorded({ needId: newId(1), need: 'child-care', recordedAt: at('16:05') })));

  it('again is a need of its own, with a step of its own', () => {
    const decision = given(...openedWithTeam, needRecorded(), stepOpened()).when(recordNeed('bed'));
    expect(factsOf(decision.decision, 'StepOpened').map(({ origin }) => origin)).toEqual([
      { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'find-bed', needId: newId(1), occurrence: 2 },
    ]);
  });
});

describe('a need is not recorded', () => {
  it('on a closed case', () => given(...opened, caseClosed()).when(recordNeed('bed')).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () =>
    given(...opened).when(recordNeed('bed'), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it was said', () =>
    given(...opened).when(recordNeed('bed'), { occurred: exactly(at('16:06')) }).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
