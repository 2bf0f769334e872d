import {
  asMember, at, bedMissed, castillo, deadlineIdOf, deadlineMissed, deadlineSet, escalationRecorded, findBed, given, harborShelter, ladderRunStarted,
  newId, openedWithTeam, petrov, quietRequested, recordNeed, running, singh, sosa, stepCompleted, stepDeclined, stepHandedBack, stepIdOf, stepOpened,
  stepPlaced, stepReopened, teamStory,
} from '../../testing';
import type { ReopenStep } from './reopen-step';

const reopen = (stepId = findBed): ReopenStep => ({ type: 'ReopenStep', data: { stepId, reason: 'completed-by-mistake' } });
const completed = [...openedWithTeam, ...running('find-bed'), stepCompleted()];
const byLead = asMember(castillo);
const promisedAgain = deadlineSet('find-bed', { deadlineId: newId(1), why: 'reopened' });

describe('reopening a step', () => {
  it('undoes a mistaken completion: the deadline stands as it was promised, and the ladder starts again', () =>
    given(...completed).when(reopen(), byLead).thenEvents(stepReopened(), promisedAgain, ladderRunStarted({ why: 'reopened' })));

  it('after that deadline misses it here and now', () =>
    given(...completed)
      .when(reopen(), { now: at('18:00'), ...byLead })
      .thenTypes('StepReopened', 'DeadlineSet', 'LadderRunStarted', 'DeadlineMissed', 'EscalationRecorded', 'NoticeIssued'));

  it('leaves a missed deadline missed; the ladder starts again at once', () =>
    given(...openedWithTeam, ...bedMissed(), stepCompleted({ verdict: 'late' }))
      .when(reopen(), { now: at('18:00'), ...byLead })
      .thenEvents(stepReopened(), ladderRunStarted({ why: 'reopened', next: { at: at('18:00'), what: 'rung' } })));

  it('then climbs from the first rung, and records none twice', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('14:00'));
    const { stepId } = tale.step('find-bed');
    tale
      .does({ type: 'CompleteStep', data: { stepId, record: {}, told: null } }, at('14:10'), asMember(sosa))
      .does(reopen(stepId), at('14:20'), byLead)
      .rings(at('14:50'));
    expect(tale.climbed('find-bed')).toEqual([
      [at('13:30'), 1, 0, sosa], [at('14:00'), 1, 1, singh], [at('14:20'), 2, 0, sosa], [at('14:50'), 2, 1, singh],
    ]);
    expect(tale.told('DeadlineMissed')).toHaveLength(1);
  });

  it('starts another run also where the lead had been told before any deadline', () => {
    const toldBefore = [
      stepHandedBack({ times: 2 }), ladderRunStarted({ fromRung: 2, why: 'handed-back' }), escalationRecorded({
        run: 2, rung: 2, to: 'lead', next: { at: at('17:00'), what: 'due' },
      }),
    ];
    given(...openedWithTeam, ...running('find-bed'), ...toldBefore, stepCompleted({ agencyId: null }))
      .when(reopen(), byLead)
      .thenEvents(stepReopened(), promisedAgain, ladderRunStarted({ run: 3, fromRung: 2, why: 'reopened' }));
  });

  it('in a quiet starts no clock', () =>
    given(...completed, quietRequested()).when(reopen(), byLead).thenEvents(stepReopened(), ladderRunStarted({ why: 'reopened', next: null })));

  it('of a step that never had a deadline sets one, when the quiet that it opened in is over', () =>
    given(...openedWithTeam, stepOpened(), stepPlaced(), stepCompleted({ verdict: 'no-deadline' }))
      .when(reopen(), { now: at('10:00'), ...byLead })
      .thenOnly('DeadlineSet', deadlineSet('find-bed', {
        deadlineId: newId(1), why: 'reopened', dueAt: at('13:00'), advanceAt: [at('11:00'), at('12:00')],
      }).data));

  it('is possible for whoever completed it', () =>
    given(...completed).when(reopen(), asMember(sosa)).thenTypes('StepReopened', 'DeadlineSet', 'LadderRunStarted'));

  it('is refused to others', () =>
    given(...completed)
      .when(reopen(), asMember(petrov))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter }));

  it('is refused of a step that nobody knows, that is open, and that the survivor declined', () => {
    given(...openedWithTeam).when(reopen(), byLead).thenRejected({ code: 'step-unknown', stepId: findBed });
    given(...openedWithTeam, ...running('find-bed')).when(reopen(), byLead).thenRejected({ code: 'step-not-completed', stepId: findBed });
    given(...openedWithTeam, ...running('find-bed'), stepDeclined())
      .when(reopen(), byLead)
      .thenRejected({ code: 'step-not-completed', stepId: findBed });
  });

  it('never writes a statutory miss again', () => {
    const report = stepIdOf('missing-report');
    const missed = deadlineMissed({ deadlineId: deadlineIdOf('missing-report'), stepId: report, register: 'recorded' });
    given(...openedWithTeam, ...running('missing-report'), missed, stepCompleted({ stepId: report, verdict: 'late' }))
      .when(reopen(report), { now: at('18:00'), ...byLead })
      .thenTypes('StepReopened', 'LadderRunStarted');
  });
});
