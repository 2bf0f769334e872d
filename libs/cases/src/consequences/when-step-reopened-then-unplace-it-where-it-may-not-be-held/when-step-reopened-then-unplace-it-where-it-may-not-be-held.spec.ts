import type { ReopenStep } from '../../commands/reopen-step/reopen-step';
import {
  agenciesWith, asMember, at, basisEnded, brightwater, castillo, coordination, deadlineSet, exclusionRecorded, findBed, given, harborShelter,
  hillShelter, known, ladderRunStarted, newId, noticeIssued, openedWithTeam, running, stepCompleted, stepIdOf, stepPlaced, stepReopened, stepUnplaced,
} from '../../testing';

const reopen = (stepId = findBed): ReopenStep => ({ type: 'ReopenStep', data: { stepId, reason: 'completed-by-mistake' } });
const byLead = asMember(castillo);
const done = [...openedWithTeam, ...running('find-bed'), stepCompleted()];
const comesBack = [stepReopened(), deadlineSet('find-bed', { deadlineId: newId(1), why: 'reopened' }), ladderRunStarted({ why: 'reopened' })];
const goesToLead = [
  ladderRunStarted({ run: 3, fromRung: 2, why: 'unplaced' }),
  noticeIssued({
    noticeId: newId(2), purpose: 'unplaced', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
  }),
];

describe('a step that is reopened', () => {
  it('comes back to its agency', () => given(...done).when(reopen(), byLead).thenEvents(...comesBack));

  it('goes to the lead where its agency may not know of the case any more', () =>
    given(...done, basisEnded(harborShelter)).when(reopen(), byLead)
      .thenEvents(...comesBack, stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' }), ...goesToLead));

  it('goes to the lead where the survivor has excluded its agency', () =>
    given(...done, exclusionRecorded({ of: 'agency', agencyId: harborShelter })).when(reopen(), byLead)
      .thenEvents(...comesBack, stepUnplaced({ agencyId: harborShelter, reason: 'agency-excluded' }), ...goesToLead));

  it("goes to the lead while its agency's seat rests", () =>
    given(...done).when(reopen(), { ...byLead, agencies: agenciesWith({ [harborShelter]: { status: 'suspended' } }) })
      .thenEvents(...comesBack, stepUnplaced({ agencyId: harborShelter, reason: 'agency-suspended' }), ...goesToLead));

  it('goes on from the lead to the one agency that could have it instead', () =>
    given(...done, ...known(hillShelter), basisEnded(harborShelter)).when(reopen(), byLead)
      .thenOnly('StepPlaced', stepPlaced({ agencyId: hillShelter }).data));

  it('stays with the person whose duty it is', () =>
    given(
      ...openedWithTeam, ...running('first-report'), stepCompleted({ stepId: stepIdOf('first-report') }),
      exclusionRecorded({ of: 'agency', agencyId: brightwater }),
    )
      .when(reopen(stepIdOf('first-report')), byLead).thenOnly('StepUnplaced'));
});
