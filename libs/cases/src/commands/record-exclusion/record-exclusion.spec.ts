import type { Exclusion } from '../../events';
import {
  agenciesWith, asMember, at, brightwater, caseClosed, castillo, coordination, escalationRecorded, exclusionLifted, exclusionRecorded, findBed, given,
  harborShelter, hillShelter, known, ladderRunStarted, leadDeadlineSet, leadLeft, newId, noticeIssued, opened, openedWithTeam, ringStep, running,
  singh, sosa, stepIdOf, stepPlaced, stepUnplaced,
} from '../../testing';
import type { RecordExclusion } from './record-exclusion';

const exclude = (exclusion: Exclusion): RecordExclusion => ({ type: 'RecordExclusion', data: exclusion });
const shelter: Exclusion = { of: 'agency', agencyId: harborShelter };
const town: Exclusion = { of: 'town', town: 'old-harbor' };
const inOldHarbor = { agencies: agenciesWith({ [harborShelter]: { town: 'old-harbor' } }) };
const withBed = [...openedWithTeam, ...running('find-bed')];
const bedLost = [
  stepUnplaced({ agencyId: harborShelter, reason: 'agency-excluded' }),
  ladderRunStarted({ fromRung: 2, why: 'unplaced' }),
  noticeIssued({
    noticeId: newId(1), purpose: 'unplaced', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
  }),
];

describe('an agency that the survivor excludes', () => {
  it('holds nothing any more, and the lead is told', () =>
    given(...withBed).when(exclude(shelter)).thenEvents(exclusionRecorded(shelter), ...bedLost));

  it('is no candidate: what it might have had goes to the one that is left', () =>
    given(...openedWithTeam, ...known(hillShelter), ...running('find-bed', { holder: null })).when(exclude(shelter)).thenEvents(
      exclusionRecorded(shelter), stepPlaced({ agencyId: hillShelter }), ladderRunStarted({ why: 'placed' }),
      noticeIssued({
        noticeId: newId(1), purpose: 'step-assigned', agencyId: hillShelter, memberId: null, goesOutAt: at('16:05'), run: null, rung: null,
      }),
    ));

  it('keeps the personal duty of a person who works there', () =>
    given(...openedWithTeam, ...running('first-report'), ...running('safety-plan')).when(exclude({ of: 'agency', agencyId: brightwater }))
      .thenOnly('StepUnplaced', { stepId: stepIdOf('safety-plan'), agencyId: brightwater, reason: 'agency-excluded' }));

  it('leads the case no more', () =>
    given(...openedWithTeam).when(exclude({ of: 'agency', agencyId: coordination })).thenEvents(
      exclusionRecorded({ of: 'agency', agencyId: coordination }), leadLeft({ reason: 'excluded' }),
      leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') }),
    ));
});

describe('a town that the survivor excludes', () => {
  it('excludes the agencies that are there', () =>
    given(...withBed).when(exclude(town), inOldHarbor).thenEvents(exclusionRecorded(town), ...bedLost));

  it('excludes no agency that is elsewhere', () =>
    given(...withBed).when(exclude({ of: 'town', town: 'new-harbor' }), inOldHarbor).thenTypes('ExclusionRecorded'));
});

describe('a member whom the survivor excludes', () => {
  const member: Exclusion = { of: 'member', memberId: sosa };

  it('takes nothing from the agency', () => given(...withBed).when(exclude(member)).thenEvents(exclusionRecorded(member)));

  it('is not told, though they are on call: the rung is passed over, on record', () =>
    given(...withBed, exclusionRecorded(member)).when(ringStep(), { now: at('17:00') })
      .thenOnly('EscalationRecorded', escalationRecorded({ memberId: null, outcome: 'excluded', next: { at: at('17:00'), what: 'rung' } }).data));

  it('leads the case no more', () => {
    const lead: Exclusion = { of: 'member', memberId: castillo };
    given(...openedWithTeam).when(exclude(lead)).thenEvents(
      exclusionRecorded(lead), leadLeft({ reason: 'excluded' }), leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') }),
    );
  });
});

describe('an exclusion', () => {
  it('said again changes nothing', () => {
    given(...openedWithTeam, exclusionRecorded(shelter)).when(exclude(shelter)).thenNothing();
    given(...openedWithTeam, exclusionRecorded(town)).when(exclude(town)).thenNothing();
    given(...openedWithTeam, exclusionRecorded({ of: 'member', memberId: singh })).when(exclude({ of: 'member', memberId: singh })).thenNothing();
  });

  it('said again after it was lifted is one again', () =>
    given(...openedWithTeam, exclusionRecorded(shelter), exclusionLifted(shelter)).when(exclude(shelter)).thenEvents(exclusionRecorded(shelter)));

  it('counts on a closed case too', () => given(...openedWithTeam, caseClosed()).when(exclude(shelter)).thenEvents(exclusionRecorded(shelter)));

  it('is not taken by an agency that may not know of the case', () =>
    given(...opened).when(exclude(shelter), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('stands in the way of a step placed there by hand', () =>
    given(...openedWithTeam, exclusionRecorded(shelter), ...running('find-bed', { holder: null }))
      .when(
        { type: 'AssignStep', data: { stepId: findBed, agencyId: harborShelter } }, asMember(castillo),
      ).thenRejected({ code: 'agency-excluded', agencyId: harborShelter }));
});
