import { officeHours } from '@throughline/testing/agencies';
import {
  agenciesWith, asMember, at, bedMissed, brightwater, castillo, deadlineSet, findBed, given, harborShelter, newId, onTheCoast, openedWithTeam, petrov,
  recordNeed, running, singh, sosa, stepCompleted, stepIdOf, stepPaused, stepResumed, teamStory, ringStep,
} from '../../testing';
import type { ResumeStep } from './resume-step';

const resume = (stepId = findBed): ResumeStep => ({ type: 'ResumeStep', data: { stepId } });
const shelterClosedOnTuesday = { agencies: agenciesWith({ [harborShelter]: { calendar: { ...officeHours, holidays: ['2026-03-03'] } } }) };
const paused = [...openedWithTeam, ...running('find-bed'), stepPaused()];

describe('resuming a step', () => {
  it('starts its clock again with what was left', () =>
    given(...paused)
      .when(resume(), asMember(sosa))
      .thenEvents(stepResumed(), deadlineSet('find-bed', { deadlineId: newId(1), why: 'resumed', countedFrom: at('16:05'), dueAt: at('18:05') })));

  it('moves the advance notices that were still to come with it', () => {
    const withAdvance = stepPaused({ left: { to: 'deadline', dueMs: 7_200_000, advanceMs: [3_600_000] } });
    given(...openedWithTeam, ...running('find-bed'), withAdvance)
      .when(resume(), asMember(sosa))
      .thenOnly('DeadlineSet', deadlineSet('find-bed', {
        deadlineId: newId(1), why: 'resumed', countedFrom: at('16:05'), dueAt: at('18:05'), advanceAt: [at('17:05')],
      }).data);
  });

  it('adds this pause to those before', () =>
    given(...openedWithTeam, ...running('find-bed'), stepResumed({ pausedMs: 1_000 }), stepPaused())
      .when(resume(), asMember(sosa))
      .thenOnly('StepResumed', stepResumed({ pausedMs: 3_901_000 }).data));

  it('counts what was left on the calendar that it was promised on, whoever holds the step by now', () => {
    const application = stepIdOf('benefits-application');
    const promise = { clock: 'business', calendarOf: brightwater } as const;
    const left = { stepId: application, left: { to: 'deadline', dueMs: 10_800_000, advanceMs: [] } } as const;
    given(...openedWithTeam, ...running('benefits-application', { ...promise, holder: harborShelter }), stepPaused(left))
      .when(resume(application), { now: onTheCoast('16:00'), ...asMember(sosa), ...shelterClosedOnTuesday })
      .thenOnly('DeadlineSet', deadlineSet('benefits-application', {
        deadlineId: newId(1), why: 'resumed', ...promise, countedFrom: onTheCoast('16:00'), dueAt: onTheCoast('11:00', '2026-03-03'),
      }).data);
  });

  it('marks the deadline provisional when it now lies beyond the holidays that anybody has entered', () => {
    const lastDay = onTheCoast('16:00', '2026-12-31');
    const application = stepIdOf('benefits-application');
    const left = stepPaused({
      stepId: application, until: onTheCoast('09:00', '2027-01-02'), left: { to: 'deadline', dueMs: 10_800_000, advanceMs: [] },
      next: { at: onTheCoast('09:00', '2027-01-02'), what: 'pause-end' },
    });
    given(...openedWithTeam, ...running('benefits-application', { clock: 'business', calendarOf: brightwater }), left)
      .when(resume(application), { now: lastDay, ...asMember(castillo) })
      .thenOnly('DeadlineSet', deadlineSet('benefits-application', {
        deadlineId: newId(1), why: 'resumed', clock: 'business', calendarOf: brightwater, countedFrom: lastDay, dueAt: onTheCoast(
          '11:00', '2027-01-01',
        ), provisional: true,
      }).data);
  });

  it('after a miss goes on to the next rung with what was left; run and rung stay', () => {
    const next = { at: at('18:00'), what: 'rung' } as const;
    given(...openedWithTeam, ...bedMissed(), stepPaused({ pausedAt: at('17:10'), left: { to: 'rung', rungMs: 1_200_000 } }))
      .when(resume(), { now: at('17:40'), ...asMember(sosa) })
      .thenEvents(stepResumed({ pausedMs: 1_800_000, next }));
  });

  it('after a pause on the last rung goes on with what was left to tomorrow\'s, in a run of its own', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('14:30'));
    const { stepId } = tale.step('find-bed');
    tale
      .does({ type: 'PauseStep', data: { stepId, reason: 'illness', until: at('18:00', '2026-03-04') } }, at('20:30'), asMember(sosa))
      .does(resume(stepId), at('20:30', '2026-03-03'), asMember(sosa))
      .rings(at('23:59', '2026-03-04'));
    expect(tale.climbed('find-bed')).toEqual([
      [at('13:30'), 1, 0, sosa], [at('14:00'), 1, 1, singh], [at('14:30'), 1, 2, castillo],
      // Eighteen hours were left of the day.
      [at('14:30', '2026-03-04'), 2, 2, castillo],
    ]);
  });

  it('is the holder\'s to do, and the lead\'s', () => {
    given(...paused).when(resume(), asMember(castillo)).thenTypes('StepResumed', 'DeadlineSet');
    given(...paused)
      .when(resume(), asMember(petrov))
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter });
  });

  it('is refused of a step that was not paused', () =>
    given(...openedWithTeam, ...running('find-bed')).when(resume(), asMember(sosa)).thenRejected({ code: 'step-not-paused', stepId: findBed }));

  it('is refused of a step that is not open', () =>
    given(...paused, stepCompleted()).when(resume(), asMember(sosa)).thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' }));
});

describe('a pause that ended while nothing rang', () => {
  const endedAt = at('15:00', '2026-03-03');

  it('is over since its end: what was left counts from there', () =>
    given(...paused)
      .when(ringStep(), { now: at('15:40', '2026-03-03') })
      .thenEvents(
        stepResumed({ how: 'pause-ended', pausedMs: 86_400_000 }),
        deadlineSet('find-bed', { deadlineId: newId(1), why: 'resumed', countedFrom: endedAt, dueAt: at('17:00', '2026-03-03') }),
      ));

  it('is over together with the deadline, when that has passed as well', () => {
    const ring = given(...paused).when(ringStep(), { now: at('18:00', '2026-03-03') });
    ring.thenTypes('StepResumed', 'DeadlineSet', 'DeadlineMissed', 'EscalationRecorded', 'NoticeIssued');
  });
});
