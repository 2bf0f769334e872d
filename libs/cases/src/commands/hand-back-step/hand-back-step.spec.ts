import {
  abara, asMember, at, castillo, coordination, escalationRecorded, findBed, given, harborShelter, hillShelter, known, ladderRunStarted, newId,
  noticeIssued, openedWithTeam, petrov, quietRequested, recordNeed, running, sosa, stepCompleted, stepHandedBack, stepIdOf, stepPaused, stepPlaced,
  stepUnplaced, teamStory, deadlineMissed, bedMissed,
} from '../../testing';
import type { HandBackStep } from './hand-back-step';

const handBack = (stepId = findBed): HandBackStep => ({ type: 'HandBackStep', data: { stepId, reason: 'no-capacity' } });
const withBedToFind = [...openedWithTeam, ...running('find-bed')];
const byShelter = asMember(sosa);
const runAtLead = ladderRunStarted({ fromRung: 2, why: 'handed-back' });
const leadTold = noticeIssued({
  noticeId: newId(1), purpose: 'handed-back', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
});
/** Handed back once before, by another shelter, and assigned to this one. */
const handedBackBefore = [
  stepPlaced({ agencyId: hillShelter }), stepHandedBack({ agencyId: hillShelter }), ladderRunStarted({ fromRung: 2, why: 'handed-back' }),
  stepPlaced({ how: 'by-hand' }),
];

describe('handing a step back', () => {
  it('leaves it with nobody, its clock running on, and tells the lead at once', () =>
    given(...withBedToFind).when(handBack(), byShelter).thenEvents(stepHandedBack(), runAtLead, leadTold));

  it('after its deadline has the lead\'s rung come at once', () =>
    given(...openedWithTeam, ...bedMissed())
      .when(handBack(), { now: at('17:10'), ...byShelter })
      .thenOnly('LadderRunStarted', ladderRunStarted({ fromRung: 2, why: 'handed-back', next: { at: at('17:10'), what: 'rung' } }).data));

  it('first concludes what is owed: a miss is its holder\'s', () =>
    given(...withBedToFind)
      .when(handBack(), { now: at('17:00'), ...byShelter })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'StepHandedBack', 'LadderRunStarted', 'NoticeIssued'));

  it('gives it to the one other agency that could hold it, and the lead is told all the same', () => {
    const other = given(...withBedToFind, ...known(hillShelter)).when(handBack(), byShelter);
    other.thenTypes('StepHandedBack', 'LadderRunStarted', 'NoticeIssued', 'StepPlaced', 'LadderRunStarted', 'NoticeIssued');
    other.thenOnly('StepPlaced', stepPlaced({ agencyId: hillShelter }).data);
    other.thenOnly('LadderRunStarted', runAtLead.data, ladderRunStarted({ run: 3, why: 'placed' }).data);
  });

  it('in a quiet tells the lead, and no clock starts', () =>
    given(...withBedToFind, quietRequested(), ladderRunStarted({ why: 'quiet', next: null }))
      .when(handBack(), byShelter)
      .thenEvents(stepHandedBack(), leadTold));

  it('in a pause leaves it paused', () =>
    given(...withBedToFind, stepPaused())
      .when(handBack(), byShelter)
      .thenOnly('LadderRunStarted', ladderRunStarted({
        fromRung: 2, why: 'handed-back', next: { at: at('15:00', '2026-03-03'), what: 'pause-end' },
      }).data));

  it('is refused to an agency that does not hold it', () =>
    given(...withBedToFind)
      .when(handBack(), asMember(petrov))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter }));
  it('is refused of a step that nobody holds', () =>
    given(...withBedToFind, stepUnplaced()).when(handBack(), byShelter).thenRejected({ code: 'step-unplaced', stepId: findBed }));
  it('is refused of a personal duty: it is the person\'s', () =>
    given(...openedWithTeam, ...running('first-report'))
      .when(handBack(stepIdOf('first-report')), asMember(abara))
      .thenRejected({ code: 'step-is-a-personal-duty', stepId: stepIdOf('first-report') }));
  it('is refused of a step that is not open', () =>
    given(...withBedToFind, stepCompleted())
      .when(handBack(), byShelter)
      .thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' }));
});

describe('handing a step back for the second time', () => {
  const rungOfLead = escalationRecorded({
    run: 3, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:00'), what: 'due' },
  });

  it('records the lead\'s rung before any deadline; the deadline comes all the same', () =>
    given(...withBedToFind, ...handedBackBefore)
      .when(handBack(), byShelter)
      .thenEvents(
        stepHandedBack({ times: 2 }),
        ladderRunStarted({ run: 3, fromRung: 2, why: 'handed-back' }),
        rungOfLead,
        noticeIssued({ noticeId: newId(1), agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: 3, rung: 2 }),
      ));

  it('after the deadline records it too, and then comes tomorrow\'s', () =>
    given(...withBedToFind, ...handedBackBefore, deadlineMissed(), escalationRecorded({ run: 2, next: { at: at('18:00'), what: 'rung' } }))
      .when(handBack(), { now: at('17:10'), ...byShelter })
      .thenOnly('EscalationRecorded', { ...rungOfLead.data, next: { at: at('17:10', '2026-03-03'), what: 'rung' } }));

  it('in a pause records it too, and the pause goes on', () =>
    given(...withBedToFind, ...handedBackBefore, stepPaused())
      .when(handBack(), byShelter)
      .thenOnly('EscalationRecorded', { ...rungOfLead.data, next: { at: at('15:00', '2026-03-03'), what: 'pause-end' } }));

  it('in a quiet records none: it stops every ladder', () =>
    given(...withBedToFind, ...handedBackBefore, quietRequested(), ladderRunStarted({ run: 3, why: 'quiet', next: null }))
      .when(handBack(), byShelter)
      .thenEvents(stepHandedBack({ times: 2 }), leadTold));

  it('counts an agency that handed it back before a mistaken completion', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30'));
    const { stepId } = tale.step('find-bed');
    tale
      .does(handBack(stepId), at('09:40'), byShelter)
      .does({ type: 'CompleteStep', data: { stepId, record: {}, told: null } }, at('09:50'), asMember(castillo))
      .does({ type: 'ReopenStep', data: { stepId, reason: 'completed-by-mistake' } }, at('10:00'), asMember(castillo))
      .does({ type: 'AssignStep', data: { stepId, agencyId: harborShelter } }, at('10:10'), asMember(castillo))
      .does(handBack(stepId), at('10:20'), byShelter);
    expect(tale.climbed('find-bed')).toEqual([[at('10:20'), 5, 2, castillo]]);
  });
});
