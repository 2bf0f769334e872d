import type { AgencyId } from '@throughline/kernel';
import {
  abara, agenciesWith, asMember, at, basisRecorded, brightwater, castillo, deadlineMissed, escalationRecorded, exclusionRecorded, findBed, given,
  harborShelter, hillShelter, ladderRunStarted, newId, noticeIssued, onTheCoast, openedWithTeam, quietRequested, recordBasis, recordNeed, running,
  sosa, stepCompleted, stepIdOf, stepPaused, stepPlaced, stepUnplaced, teamStory, legalAid,
} from '../../testing';
import type { AssignStep } from './assign-step';

const assign = (agencyId: AgencyId = harborShelter, stepId = findBed): AssignStep => ({ type: 'AssignStep', data: { stepId, agencyId } });
const unplaced = [...openedWithTeam, ...running('find-bed', { holder: null }), stepUnplaced({ reason: 'several-candidates' })];
const byLead = asMember(castillo);
const placedByHand = stepPlaced({ how: 'by-hand' });
const assigned = noticeIssued({ noticeId: newId(1), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null });

describe('assigning a step', () => {
  it('places it by hand, starts its run at the agency, and tells the agency', () =>
    given(...unplaced).when(assign(), byLead).thenEvents(placedByHand, ladderRunStarted({ why: 'placed' }), assigned));

  it('is no reassignment: the deadline stays as it was set, on the calendar that it was set with', () => {
    const promise = { clock: 'business', calendarOf: brightwater, dueAt: onTheCoast('12:00', '2026-03-03'), holder: null } as const;
    given(...openedWithTeam, ...running('benefits-application', promise))
      .when(assign(harborShelter, stepIdOf('benefits-application')), byLead)
      .thenTypes('StepPlaced', 'LadderRunStarted', 'NoticeIssued');
  });

  it('of a step that is overdue has its run start at once', () => {
    const overdue = [deadlineMissed(), escalationRecorded({ rung: 2, to: 'lead', next: { at: at('17:00', '2026-03-03'), what: 'rung' } })];
    given(...unplaced, ...overdue)
      .when(assign(), { now: at('18:00'), ...byLead })
      .thenOnly('LadderRunStarted', ladderRunStarted({ why: 'placed', next: { at: at('18:00'), what: 'rung' } }).data);
  });

  it('then climbs from its agency\'s on-call contact', () => {
    const tale = teamStory().does(recordBasis(hillShelter), at('09:20'), byLead);
    tale.does(recordNeed('bed'), at('09:30')).rings(at('13:30'));
    tale.does(assign(harborShelter, tale.step('find-bed').stepId), at('13:40'), byLead).rings(at('13:40'));
    expect(tale.climbed('find-bed')).toEqual([[at('13:30'), 2, 2, castillo], [at('13:40'), 3, 0, sosa]]);
  });

  it('in a pause leaves it paused', () =>
    given(...unplaced, stepPaused())
      .when(assign(), byLead)
      .thenOnly('LadderRunStarted', ladderRunStarted({ why: 'placed', next: { at: at('15:00', '2026-03-03'), what: 'pause-end' } }).data));

  it('in a quiet starts no clock and tells nobody yet', () =>
    given(...unplaced, quietRequested(), ladderRunStarted({ why: 'quiet', next: null }))
      .when(assign(), byLead)
      .thenEvents(placedByHand, ladderRunStarted({ run: 3, why: 'placed', next: null })));

  it('to the agency that holds it changes nothing', () => given(...unplaced, stepPlaced()).when(assign(), byLead).thenNothing());

  it('is refused when another agency holds it: that is a reassignment', () =>
    given(...unplaced, stepPlaced())
      .when(assign(hillShelter), byLead)
      .thenRejected({ code: 'step-placed-already', stepId: findBed, agencyId: harborShelter }));

  it('is the lead\'s to do', () => given(...unplaced).when(assign(), asMember(abara)).thenRejected({ code: 'not-yours-to-run' }));

  it('is refused to an agency without a basis: nobody is told without one', () =>
    given(...unplaced).when(assign(legalAid), byLead).thenRejected({ code: 'no-basis', agencyId: legalAid }));
  it('is refused to an agency whose only basis is oversight', () =>
    given(...unplaced, basisRecorded(legalAid, { kind: 'oversight' }))
      .when(assign(legalAid), byLead)
      .thenRejected({ code: 'no-basis', agencyId: legalAid }));
  it('is refused to an agency that the survivor excluded', () =>
    given(...unplaced, exclusionRecorded({ of: 'agency', agencyId: harborShelter }))
      .when(assign(), byLead)
      .thenRejected({ code: 'agency-excluded', agencyId: harborShelter }));
  it('is refused to an agency of a town that the survivor excluded', () =>
    given(...unplaced, exclusionRecorded({ of: 'town', town: 'old-harbor' }))
      .when(assign(), { ...byLead, agencies: agenciesWith({ [harborShelter]: { town: 'old-harbor' } }) })
      .thenRejected({ code: 'agency-excluded', agencyId: harborShelter }));
  it('is refused to a suspended agency', () =>
    given(...unplaced)
      .when(assign(), { ...byLead, agencies: agenciesWith({ [harborShelter]: { status: 'suspended' } }) })
      .thenRejected({ code: 'agency-suspended', agencyId: harborShelter }));
  it('is refused to an agency that nobody knows', () => {
    const nobody = 'agency-nobody' as AgencyId;
    given(...unplaced).when(assign(nobody), byLead).thenRejected({ code: 'agency-unknown', agencyId: nobody });
  });
  it('is refused of a step that is not open', () =>
    given(...unplaced, stepCompleted()).when(assign(), byLead).thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' }));
});
