import { instant } from '@throughline/kernel';
import {
  asMember, at, bedMissed, brightwater, castillo, deadlineSet, findBed, given, ladderRunStarted, newId, openedWithTeam, quietRequested, recordNeed,
  running, singh, sosa, stepCompleted, stepIdOf, stepPaused, teamStory,
} from '../../testing';
import type { ExtendDeadline } from './extend-deadline';

const extend = (over: Partial<ExtendDeadline['data']> = {}): ExtendDeadline => ({
  type: 'ExtendDeadline', data: { stepId: findBed, dueAt: at('20:00'), ...over },
});
const withBedToFind = [...openedWithTeam, ...running('find-bed')];
const byLead = asMember(castillo);
/** Between 16:05 and 20:00. */
const halfWay = instant('2026-03-02T18:02:30.000Z');

describe('extending a deadline', () => {
  it('promises the step for later, and starts a new run there', () =>
    given(...withBedToFind)
      .when(extend(), byLead)
      .thenEvents(
        // Reminded halfway there, and an hour before.
        deadlineSet('find-bed', { deadlineId: newId(1), why: 'extended', dueAt: at('20:00'), advanceAt: [halfWay, at('19:00')] }),
        ladderRunStarted({ why: 'extended', next: { at: halfWay, what: 'advance' } }),
      ));

  it('leaves what was missed missed, and the new run begins at the new deadline', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).rings(at('14:10'));
    tale.does(extend({ stepId: tale.step('find-bed').stepId }), at('14:20'), byLead).rings(at('20:30'));
    expect(tale.climbed('find-bed')).toEqual([
      [at('13:30'), 1, 0, sosa], [at('14:00'), 1, 1, singh], [at('20:00'), 2, 0, sosa], [at('20:30'), 2, 1, singh],
    ]);
    expect(tale.told('DeadlineMissed').map(({ data: { dueAt } }) => dueAt)).toEqual([at('13:30'), at('20:00')]);
  });

  it('first concludes what is owed: nobody is spared a miss by it', () =>
    given(...withBedToFind)
      .when(extend(), { now: at('17:00'), ...byLead })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'DeadlineSet', 'LadderRunStarted'));

  it('is a promise of people, not worked out beyond a calendar: it is not provisional', () =>
    given(...openedWithTeam, ...running('benefits-application', { provisional: true, clock: 'business', calendarOf: brightwater }))
      .when(extend({ stepId: stepIdOf('benefits-application'), dueAt: at('21:00', '2027-02-01') }), byLead)
      .thenOnly('DeadlineSet', expect.objectContaining({ dueAt: at('21:00', '2027-02-01'), provisional: false, clock: 'business' }) as never));

  it('is the lead\'s to do and not the holder\'s', () =>
    given(...withBedToFind).when(extend(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));

  it('is refused to an earlier moment, to the same, and to one that has passed', () => {
    given(...withBedToFind).when(extend({ dueAt: at('16:30') }), byLead).thenRejected({ code: 'deadline-not-later', dueAt: at('17:00') });
    given(...withBedToFind).when(extend({ dueAt: at('17:00') }), byLead).thenRejected({ code: 'deadline-not-later', dueAt: at('17:00') });
    given(...openedWithTeam, ...bedMissed())
      .when(extend({ dueAt: at('17:20') }), { now: at('17:25'), ...byLead })
      .thenRejected({ code: 'deadline-not-later', dueAt: at('17:00') });
  });

  it('is refused in a pause and in a quiet, where the clock stands', () => {
    given(...withBedToFind, stepPaused()).when(extend(), byLead).thenRejected({ code: 'step-paused-already', stepId: findBed });
    given(...withBedToFind, quietRequested(), ladderRunStarted({ why: 'quiet', next: null }))
      .when(extend(), byLead)
      .thenRejected({ code: 'step-has-no-deadline', stepId: findBed });
  });

  it('is refused of a step that is not open', () =>
    given(...withBedToFind, stepCompleted()).when(extend(), byLead).thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' }));

  it('of what the law asks is refused, and says which law', () =>
    given(...openedWithTeam, ...running('missing-report'))
      .when(extend({ stepId: stepIdOf('missing-report') }), byLead)
      .thenRejected({ code: 'step-is-statutory', stepId: stepIdOf('missing-report'), cites: 'Coast Code 29-1' }));

  it('of what the law asks is possible where the cited text allows it', () =>
    given(...openedWithTeam, ...running('medical-exam'))
      .when(extend({ stepId: stepIdOf('medical-exam') }), byLead)
      .thenTypes('DeadlineSet', 'LadderRunStarted'));
});
