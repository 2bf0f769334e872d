import type { AgencyId } from '@throughline/kernel';
import {
  abara, asMember, at, bedMissed, brightwater, castillo, deadlineIdOf, deadlineMissed, deadlineSet, escalationRecorded, findBed, given, haddad,
  hillShelter, known, ladderRunStarted, legalAid, newId, noticeIssued, openedWithTeam, police, quietRequested, recordBasis, recordNeed, running,
  singh, sosa, stepIdOf, stepPaused, stepReassigned, stepResumed, stepUnplaced, teamStory, hughes, onTheCoast, harborShelter,
} from '../../testing';
import type { ReassignStep } from './reassign-step';

const reassign = (agencyId: AgencyId = hillShelter, stepId = findBed): ReassignStep => ({
  type: 'ReassignStep', data: { stepId, agencyId, reason: 'no-capacity' },
});
const team = [...openedWithTeam, ...known(hillShelter)];
const byLead = asMember(castillo);
/** Four hours from 16:05; reminded halfway, and an hour before. */
const fullLimitFromNow = deadlineSet('find-bed', {
  deadlineId: newId(1), why: 'reassigned', countedFrom: at('16:05'), dueAt: at('20:05'), advanceAt: [at('18:05'), at('19:05')],
});
const assigned = noticeIssued({
  noticeId: newId(2), purpose: 'step-assigned', agencyId: hillShelter, memberId: null, goesOutAt: at('16:05'), run: null, rung: null,
});

describe('reassigning a step', () => {
  it('counts an agreement\'s limit again in full where its protocol says so, in a run that starts at the new holder', () =>
    given(...team, ...running('find-bed'))
      .when(reassign(), byLead)
      .thenEvents(stepReassigned(), fullLimitFromNow, ladderRunStarted({ next: { at: at('18:05'), what: 'advance' } }), assigned));

  it('keeps an agreement\'s deadline where its protocol says so', () => {
    const application = stepIdOf('benefits-application');
    const reassignment = given(...team, ...running('benefits-application')).when(reassign(harborShelter, application), byLead);
    reassignment.thenTypes('StepReassigned', 'LadderRunStarted', 'NoticeIssued');
    reassignment.thenOnly('LadderRunStarted', ladderRunStarted({ stepId: application }).data);
  });

  it('keeps a statutory deadline whatever its protocol says', () =>
    given(...team, ...running('medical-exam'))
      .when(reassign(hillShelter, stepIdOf('medical-exam')), byLead)
      .thenTypes('StepReassigned', 'LadderRunStarted', 'NoticeIssued'));

  it('while it climbs ends the run: with a new deadline the ladder begins there', () => {
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).does(recordBasis(hillShelter), at('09:40'), byLead);
    tale.rings(at('14:00')).does(reassign(hillShelter, tale.step('find-bed').stepId), at('14:10'), byLead).rings(at('18:40'));
    expect(tale.climbed('find-bed')).toEqual([
      [at('13:30'), 1, 0, sosa], [at('14:00'), 1, 1, singh], [at('18:10'), 2, 0, haddad], [at('18:40'), 2, 1, hughes],
    ]);
  });

  it('while it climbs with its deadline kept begins at once at the new holder', () => {
    const application = stepIdOf('benefits-application');
    const climbing = [
      deadlineMissed({ stepId: application, deadlineId: deadlineIdOf('benefits-application') }),
      escalationRecorded({
        stepId: application, agencyId: brightwater, memberId: abara, next: { at: onTheCoast('09:00', '2026-03-04'), what: 'rung' },
      }),
    ];
    given(...team, ...running('benefits-application'), ...climbing)
      .when(reassign(harborShelter, application), { now: at('18:00'), ...byLead })
      .thenOnly('LadderRunStarted', ladderRunStarted({ stepId: application, next: { at: at('18:00'), what: 'rung' } }).data);
  });

  it('first concludes what is owed: a miss is its holder\'s, not the next one\'s', () =>
    given(...team, ...running('find-bed'))
      .when(reassign(), { now: at('17:00'), ...byLead })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'StepReassigned', 'DeadlineSet', 'LadderRunStarted', 'NoticeIssued'));

  it('ends a pause: the new agency has its own reasons', () =>
    given(...team, ...running('find-bed'), stepPaused())
      .when(reassign(), byLead)
      .thenEvents(
        stepResumed(),
        deadlineSet('find-bed', { deadlineId: newId(1), why: 'resumed', countedFrom: at('16:05'), dueAt: at('18:05') }),
        stepReassigned(),
        deadlineSet('find-bed', { ...fullLimitFromNow.data, deadlineId: newId(2) }),
        ladderRunStarted({ next: { at: at('18:05'), what: 'advance' } }),
        { ...assigned, data: { ...assigned.data, noticeId: newId(3) } },
      ));

  it('in a quiet moves it and starts no clock', () =>
    given(...team, ...running('find-bed'), quietRequested(), ladderRunStarted({ why: 'quiet', next: null }))
      .when(reassign(), byLead)
      .thenEvents(stepReassigned(), ladderRunStarted({ run: 3, next: null })));

  it('to its own holder changes nothing', () => given(...team, ...bedMissed()).when(reassign(harborShelter), byLead).thenNothing());

  it('is refused of a step that nobody holds: that is assigned', () =>
    given(...team, ...running('find-bed'), stepUnplaced()).when(reassign(), byLead).thenRejected({ code: 'step-unplaced', stepId: findBed }));

  it('is refused of a personal duty: that stays with the person', () =>
    given(...team, ...running('first-report'))
      .when(reassign(police, stepIdOf('first-report')), byLead)
      .thenRejected({ code: 'step-is-a-personal-duty', stepId: stepIdOf('first-report') }));

  it('is the lead\'s to do', () =>
    given(...team, ...running('find-bed')).when(reassign(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));

  it('is refused to an agency without a basis', () => {
    given(...team, ...running('find-bed')).when(reassign(legalAid), byLead).thenRejected({ code: 'no-basis', agencyId: legalAid });
  });
});
