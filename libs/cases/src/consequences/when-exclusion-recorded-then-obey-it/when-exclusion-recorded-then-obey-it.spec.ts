import type { Exclusion } from '../../events';
import {
  agenciesWith, asMember, at, bedMissed, brightwater, castillo, cohen, coordination, escalationRecorded, exclusionRecorded, given, harborShelter,
  ladderRunStarted, leadLeft, newId, noticeIssued, openedWithTeam, ringStep, running, singh, sosa, stepIdOf, stepUnplaced,
} from '../../testing';

const exclude = (exclusion: Exclusion) => ({ type: 'RecordExclusion', data: exclusion }) as const;
const shelterExcluded: Exclusion = { of: 'agency', agencyId: harborShelter };
const lost = stepUnplaced({ agencyId: harborShelter, reason: 'agency-excluded' });

describe('when the survivor excludes an agency', () => {
  it('what it holds becomes unplaced, and the lead takes it over', () =>
    given(...openedWithTeam, ...running('find-bed'))
      .when(exclude(shelterExcluded))
      .thenEvents(
        exclusionRecorded(shelterExcluded),
        lost,
        ladderRunStarted({ fromRung: 2, why: 'unplaced' }),
        noticeIssued({
          noticeId: newId(1), purpose: 'unplaced', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
        }),
      ));

  it('its lead leaves', () =>
    given(...openedWithTeam).when(exclude({ of: 'agency', agencyId: coordination })).thenOnly('LeadLeft', leadLeft({ reason: 'excluded' }).data));

  it('others keep what they hold', () =>
    given(...openedWithTeam, ...running('threat-check')).when(exclude(shelterExcluded)).thenTypes('ExclusionRecorded'));

  it('a personal duty stays with the person', () =>
    given(...openedWithTeam, ...running('first-report'), ...running('safety-plan'))
      .when(exclude({ of: 'agency', agencyId: brightwater }))
      .thenOnly('StepUnplaced', { stepId: stepIdOf('safety-plan'), agencyId: brightwater, reason: 'agency-excluded' }));
});

describe('when the survivor excludes a town', () => {
  const oldHarbor = { agencies: agenciesWith({ [harborShelter]: { town: 'old-harbor' } }) };

  it('what the agencies there hold becomes unplaced', () =>
    given(...openedWithTeam, ...running('find-bed'))
      .when(exclude({ of: 'town', town: 'old-harbor' }), oldHarbor)
      .thenOnly('StepUnplaced', lost.data));

  it('what agencies elsewhere hold stays', () =>
    given(...openedWithTeam, ...running('find-bed')).when(exclude({ of: 'town', town: 'new-harbor' }), oldHarbor).thenTypes('ExclusionRecorded'));
});

describe('when the survivor excludes a member', () => {
  it('their agency keeps its steps', () =>
    given(...openedWithTeam, ...running('find-bed')).when(exclude({ of: 'member', memberId: sosa })).thenTypes('ExclusionRecorded'));

  it('they lead the case no more', () => {
    const excluded = given(...openedWithTeam).when(exclude({ of: 'member', memberId: castillo }));
    excluded.thenOnly('LeadLeft', leadLeft({ reason: 'excluded' }).data);
    excluded.thenOnly('LeadDeadlineSet', expect.objectContaining({ since: at('16:05') }) as never);
  });

  it('the ladder goes past them, at once', () => {
    const history = [...openedWithTeam, ...bedMissed(), exclusionRecorded({ of: 'member', memberId: singh })];
    const skipped = escalationRecorded({ rung: 1, to: 'supervisor', memberId: null, outcome: 'excluded', next: { at: at('17:30'), what: 'rung' } });
    given(...history).when(ringStep(), { now: at('17:30') }).thenEvents(skipped);
    given(...history, skipped).when(ringStep(), { now: at('17:30') }).thenOnly('EscalationRecorded', escalationRecorded({
      rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:30', '2026-03-03'), what: 'rung' },
    }).data);
  });

  it('another coordinator is told where they would have been', () =>
    given(...openedWithTeam, ...running('find-bed', { holder: null }), leadLeft(), exclusionRecorded({ of: 'member', memberId: castillo }))
      .when(ringStep(), { now: at('17:00') })
      .thenOnly('EscalationRecorded', expect.objectContaining({ memberId: cohen }) as never));
});

it('whoever the survivor excluded may not run the case', () => {
  const byCastillo = asMember(castillo);
  const extend = { type: 'ExtendDeadline', data: { stepId: stepIdOf('find-bed'), dueAt: at('20:00') } } as const;
  given(...openedWithTeam, ...running('find-bed'), exclusionRecorded({ of: 'member', memberId: castillo }))
    .when(extend, byCastillo)
    .thenRejected({ code: 'not-yours-to-run' });
});
