import {
  asEngine, at, bedMissed, deadlineIdOf, deadlineMissed, findBedDue, given, missAnnotated, openedWithTeam, running, statutoryMissRecorded,
  stepCompleted, stepIdOf,
} from '../../testing';
import type { AnnotateMiss } from './annotate-miss';

const annotate = (deadlineId = findBedDue): AnnotateMiss => ({ type: 'AnnotateMiss', data: { deadlineId, mark: 'clock-fault' } });
const byOperator = { now: at('17:10'), ...asEngine('operator') };

describe('annotating a miss', () => {
  it('says that a machine\'s fault stands behind it', () =>
    given(...openedWithTeam, ...bedMissed()).when(annotate(), byOperator).thenEvents(missAnnotated()));

  it('is possible after the step has ended, and of the register\'s entries', () => {
    const report = [
      ...running('missing-report'),
      deadlineMissed({ deadlineId: deadlineIdOf('missing-report'), stepId: stepIdOf('missing-report'), register: 'recorded' }),
      statutoryMissRecorded(),
    ];
    given(...openedWithTeam, ...report, stepCompleted({ stepId: stepIdOf('missing-report') }))
      .when(annotate(deadlineIdOf('missing-report')), byOperator)
      .thenEvents(missAnnotated({ deadlineId: deadlineIdOf('missing-report') }));
  });

  it('with the same mark again changes nothing', () =>
    given(...openedWithTeam, ...bedMissed(), missAnnotated()).when(annotate(), byOperator).thenNothing());

  it('with the mark that the miss was written with changes nothing', () => {
    const missed = deadlineMissed({ deadlineId: deadlineIdOf('missing-report'), stepId: stepIdOf('missing-report'), register: 'recorded' });
    given(...openedWithTeam, ...running('missing-report'), missed, statutoryMissRecorded({ marks: ['clock-fault'] }))
      .when(annotate(deadlineIdOf('missing-report')), asEngine())
      .thenNothing();
  });

  it('is refused of a deadline that was not missed', () =>
    given(...openedWithTeam, ...running('find-bed')).when(annotate(), asEngine()).thenRejected({ code: 'deadline-unknown', deadlineId: findBedDue }));
});
