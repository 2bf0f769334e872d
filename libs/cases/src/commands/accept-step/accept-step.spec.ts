import {
  asMember, at, castillo, escalationRecorded, findBed, given, harborShelter, noticeIssued, openedWithTeam, running, singh, sosa, stepAccepted,
  stepCompleted, stepIdOf, stepPaused, newId, deadlineMissed,
} from '../../testing';
import type { AcceptStep } from './accept-step';

const accept = (stepId = findBed): AcceptStep => ({ type: 'AcceptStep', data: { stepId } });
const withBed = [...openedWithTeam, ...running('find-bed')];

describe('a step that its agency accepts', () => {
  it('is accepted, by anybody who works there', () => {
    given(...withBed).when(accept(), asMember(sosa)).thenEvents(stepAccepted());
    given(...withBed).when(accept(), asMember(singh)).thenEvents(stepAccepted());
  });

  it('a second time is no news', () => given(...withBed, stepAccepted()).when(accept(), asMember(sosa)).thenNothing());

  it('may be paused meanwhile', () => given(...withBed, stepPaused()).when(accept(), asMember(sosa)).thenEvents(stepAccepted()));

  it('too late is missed first: accepted is not done', () =>
    given(...withBed).when(accept(), { ...asMember(sosa), now: at('17:10') }).thenEvents(
      deadlineMissed(), escalationRecorded({ next: { at: at('17:40'), what: 'rung' } }), noticeIssued({ noticeId: newId(1), goesOutAt: at('17:10') }),
      stepAccepted(),
    ));
});

describe('a step is not accepted', () => {
  it('for another agency', () =>
    given(...withBed).when(accept(), asMember(castillo))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter }));

  it('that nobody holds', () =>
    given(...openedWithTeam, ...running('find-bed', { holder: null })).when(accept(), asMember(castillo))
      .thenRejected({ code: 'step-unplaced', stepId: findBed }));

  it('that came to an end, or that nobody knows', () => {
    given(...withBed, stepCompleted()).when(accept(), asMember(sosa)).thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' });
    given(...withBed).when(accept(stepIdOf('no-such-step')), asMember(sosa)).thenRejected({ code: 'step-unknown', stepId: stepIdOf('no-such-step') });
  });
});
