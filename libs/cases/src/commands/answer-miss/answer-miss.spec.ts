import {
  abara, asMember, brightwater, castillo, coordination, deadlineMissed, findBedDue, given, hillShelter, missAnswered, opened, openedWithTeam, petrov,
  running, sosa, stepCompleted, stepReassigned,
} from '../../testing';
import type { AnswerMiss } from './answer-miss';

const answer = (over: Partial<AnswerMiss['data']> = {}): AnswerMiss => ({
  type: 'AnswerMiss', data: { deadlineId: findBedDue, reason: 'done-in-time', ...over },
});
const missed = [...openedWithTeam, ...running('find-bed'), deadlineMissed()];

describe('answering a miss', () => {
  it('stands beside it and erases nothing', () => given(...missed).when(answer(), asMember(sosa)).thenEvents(missAnswered()));

  it('may say more, sealed', () =>
    given(...missed).when(answer({ reason: 'no-capacity', sealed: { narrative: 'no bed that night' } }), asMember(sosa))
      .thenEvents({ ...missAnswered({ reason: 'no-capacity' }), sealed: { narrative: 'no bed that night' } }));

  it('is for the agency that held the step then, also when it has moved or ended since', () => {
    given(...missed, stepReassigned(), stepCompleted({ agencyId: hillShelter })).when(answer(), asMember(sosa)).thenEvents(missAnswered());
    given(...missed, stepReassigned())
      .when(answer(), asMember(petrov, { agencyId: hillShelter }))
      .thenRejected({ code: 'miss-not-yours-to-answer', deadlineId: findBedDue });
  });

  it('is not for the lead\'s agency, when another held the step', () =>
    given(...missed).when(answer(), asMember(castillo)).thenRejected({ code: 'miss-not-yours-to-answer', deadlineId: findBedDue }));

  it('of a step that nobody held is for the lead\'s agency and for the opening one', () => {
    const nobodyHeld = [...running('find-bed', { holder: null }), deadlineMissed()];
    given(...openedWithTeam, ...nobodyHeld).when(answer(), asMember(castillo)).thenEvents(missAnswered({ agencyId: coordination }));
    given(...openedWithTeam, ...nobodyHeld).when(answer(), asMember(abara)).thenEvents(missAnswered({ agencyId: brightwater }));
    given(...opened, ...nobodyHeld).when(answer(), asMember(castillo)).thenRejected({ code: 'miss-not-yours-to-answer', deadlineId: findBedDue });
    given(...openedWithTeam, ...nobodyHeld).when(answer(), asMember(sosa)).thenRejected({ code: 'miss-not-yours-to-answer', deadlineId: findBedDue });
  });

  it('is refused of a deadline that was not missed', () =>
    given(...openedWithTeam, ...running('find-bed'))
      .when(answer(), asMember(sosa))
      .thenRejected({ code: 'deadline-unknown', deadlineId: findBedDue }));

  it('may be given again: every answer is shown', () => {
    given(...missed, missAnswered()).when(answer({ reason: 'not-ours' }), asMember(sosa)).thenEvents(missAnswered({ reason: 'not-ours' }));
  });
});
