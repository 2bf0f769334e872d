import {
  agenciesWith, asEngine, at, bedMissed, brightwater, castillo, coordination, escalationRecorded, given, harborShelter, hillShelter, known,
  ladderRunStarted, newId, noticeIssued, opened, openedWithTeam, ringStep, running, stepIdOf, stepPlaced, stepUnplaced,
} from '../../testing';
import type { UnplaceSteps } from './unplace-steps';

const unplace = (agencyId = harborShelter): UnplaceSteps => ({ type: 'UnplaceSteps', data: { agencyId } });
const suspended = (agencyId = harborShelter) => ({
  ...asEngine('when-agency-suspended'), agencies: agenciesWith({ [agencyId]: { status: 'suspended' } }),
});
const lost = stepUnplaced({ agencyId: harborShelter, reason: 'agency-suspended' });

describe('the steps of a suspended agency', () => {
  it('become unplaced; the lead takes them over and is told', () =>
    given(...openedWithTeam, ...running('find-bed'))
      .when(unplace(), suspended())
      .thenEvents(
        lost,
        ladderRunStarted({ fromRung: 2, why: 'unplaced' }),
        noticeIssued({
          noticeId: newId(1), purpose: 'unplaced', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
        }),
      ));

  it('have the lead\'s rung come at once where they are overdue', () => {
    const runAtLead = ladderRunStarted({ fromRung: 2, why: 'unplaced', next: { at: at('17:10'), what: 'rung' } });
    given(...openedWithTeam, ...bedMissed()).when(unplace(), { now: at('17:10'), ...suspended() }).thenOnly('LadderRunStarted', runAtLead.data);
    given(...openedWithTeam, ...bedMissed(), lost, runAtLead)
      .when(ringStep(), { now: at('17:10'), ...suspended() })
      .thenOnly('EscalationRecorded', escalationRecorded({
        run: 2, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:10', '2026-03-03'), what: 'rung' },
      }).data);
  });

  it('go to the one other agency that could hold them', () =>
    given(...openedWithTeam, ...known(hillShelter), ...running('find-bed'))
      .when(unplace(), suspended())
      .thenOnly('StepPlaced', stepPlaced({ agencyId: hillShelter }).data));

  it('never go back to it while it is suspended', () =>
    given(...openedWithTeam, ...running('find-bed')).when(unplace(), suspended()).thenOnly('StepPlaced'));

  it('are its own only: what others hold stays with them', () =>
    given(...openedWithTeam, ...running('threat-check')).when(unplace(), suspended()).thenNothing());

  it('stay where they are a personal duty: that is the person\'s', () =>
    given(...opened, ...running('first-report'), ...running('safety-plan'))
      .when(unplace(brightwater), suspended(brightwater))
      .thenOnly('StepUnplaced', { stepId: stepIdOf('safety-plan'), agencyId: brightwater, reason: 'agency-suspended' }));

  it('are taken once: the same again changes nothing', () =>
    given(...openedWithTeam, ...running('find-bed'), lost, ladderRunStarted({ fromRung: 2, why: 'unplaced' }))
      .when(unplace(), suspended())
      .thenNothing());
});
