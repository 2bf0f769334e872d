import type { StepId } from '@throughline/kernel';
import {
  asMember, at, brightwater, castillo, coordination, deadlineSet, findBed, given, harborShelter, haddad, hillShelter, newId, noticeIssued,
  openedWithTeam, running, sosa, stepDeclined, stepIdOf, stepOpened, stepPaused, stepPlaced, known,
} from '../../testing';
import type { DeclineStep } from './decline-step';

const decline = (key = 'find-bed', how: DeclineStep['data']['how'] = 'orally'): DeclineStep => ({ type: 'DeclineStep', data: {
  stepId: stepIdOf(key), how,
} });
const withBed = [...openedWithTeam, ...running('find-bed')];

describe('a step that the survivor declines', () => {
  it('ends, nobody failed, and what a decline opens opens', () => {
    const stepId = newId<StepId>(1);
    given(...withBed).when(decline(), asMember(sosa)).thenEvents(
      stepDeclined(),
      stepOpened('offer-again', { stepId, countsFrom: at('16:05'), openedAt: at('16:05') }),
      stepPlaced({ stepId, agencyId: brightwater }),
      deadlineSet(
        'offer-again',
        { deadlineId: newId(2), stepId, countedFrom: at('16:05'), dueAt: at('15:05', '2026-03-09'), advanceAt: [at('03:35', '2026-03-06')] },
      ),
      noticeIssued({
        noticeId: newId(3), purpose: 'step-assigned', stepId, agencyId: brightwater, memberId: null, urgency: 'routine',
        goesOutAt: at('13:30', '2026-03-03'), run: null, rung: null,
      }),
    );
  });

  it('may be declined to whoever runs the case, in writing too', () =>
    given(...withBed).when(decline('find-bed', 'in-writing'), asMember(castillo))
      .thenOnly('StepDeclined', { stepId: findBed, takenBy: coordination, how: 'in-writing' }));

  it('may be paused', () =>
    given(...withBed, stepPaused()).when(decline(), asMember(sosa))
      .thenOnly('StepDeclined', { stepId: findBed, takenBy: harborShelter, how: 'orally' }));

  it('may be one that the law has offered, where its text lets the survivor say no', () =>
    given(...openedWithTeam, ...running('medical-exam')).when(decline('medical-exam'), asMember(castillo))
      .thenEvents(stepDeclined({ stepId: stepIdOf('medical-exam'), takenBy: coordination })));
});

describe('a step is not declined', () => {
  it('that the law asks for, whoever wants it', () =>
    given(...openedWithTeam, ...running('missing-report')).when(decline('missing-report'), asMember(castillo))
      .thenRejected({ code: 'step-is-statutory', stepId: stepIdOf('missing-report'), cites: 'Coast Code 29-1' }));

  it('to another agency than the one that holds it', () =>
    given(...withBed, ...known(hillShelter)).when(decline(), asMember(haddad))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter }));

  it('that came to an end, or that nobody knows', () => {
    given(...withBed, stepDeclined()).when(decline(), asMember(sosa)).thenRejected({ code: 'step-not-open', stepId: findBed, status: 'declined' });
    given(...openedWithTeam).when(decline(), asMember(sosa)).thenRejected({ code: 'step-unknown', stepId: findBed });
  });
});
