import type { CaseEvent } from '../../events';
import {
  asMember, at, basisEnded, basisIdOf, basisRecorded, bedMissed, brightwater, castillo, coordination, escalationRecorded, given, harborShelter,
  ladderRunStarted, leadLeft, leadNamed, newId, noticeIssued, openedWithTeam, releaseRecorded, ringStep, running, shelterRelease, sosa, stepIdOf,
  stepUnplaced, known, opened, releaseRevoked, asEngine, releaseExpired, police,
} from '../../testing';

/** The shelter may know of the case by a release and by nothing else. */
const byRelease = [
  ...opened, ...known(coordination), leadNamed(), releaseRecorded(), basisRecorded(harborShelter, { kind: 'release', releaseId: shelterRelease }),
];
const revoke = { type: 'RevokeRelease', data: { releaseId: shelterRelease, how: 'orally' } } as const;
const lost = stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' });
const ended = basisEnded(harborShelter, { reason: 'release-revoked' });
const leadTold = noticeIssued({
  noticeId: newId(1), purpose: 'unplaced', agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null, rung: null,
});

describe('the steps of an agency that may not know of the case any more', () => {
  it('become unplaced in the same append as a release is revoked: their run ends, a new one starts at the lead, who is told', () =>
    given(...byRelease, ...running('find-bed'))
      .when(revoke)
      .thenEvents(releaseRevoked(), ended, lost, ladderRunStarted({ fromRung: 2, why: 'unplaced' }), leadTold));

  it('become unplaced when the release expires', () =>
    given(...byRelease, ...running('find-bed', { dueAt: at('17:00', '2026-04-20') }))
      .when({ type: 'RingRelease', data: { releaseId: shelterRelease } }, { now: at('09:00', '2026-04-01'), ...asEngine() })
      .thenTypes('ReleaseExpired', 'BasisEnded', 'StepUnplaced', 'LadderRunStarted', 'NoticeIssued'));

  describe('while they climb', () => {
    const climbing: readonly CaseEvent[] = [...byRelease, ...bedMissed()];
    const runAtLead = ladderRunStarted({ fromRung: 2, why: 'unplaced', next: { at: at('17:10'), what: 'rung' } });

    it('go to the lead at once: nobody at the agency is told any more', () => {
      given(...climbing).when(revoke, { now: at('17:10') }).thenOnly('LadderRunStarted', runAtLead.data);
      const ring = given(...climbing, ended, lost, runAtLead).when(ringStep(), { now: at('17:10') });
      ring.thenOnly('EscalationRecorded', escalationRecorded({
        run: 2, rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:10', '2026-03-03'), what: 'rung' },
      }).data);
      ring.thenOnly('NoticeIssued', expect.objectContaining({ agencyId: coordination, memberId: castillo }) as never);
    });

    it('are not acknowledged by whoever was told before', () =>
      given(...climbing, releaseExpired(), ended, lost, runAtLead)
        .when({ type: 'AcknowledgeNotice', data: { noticeId: noticeIssued().data.noticeId, putOff: null } }, { now: at('17:05'), ...asMember(sosa) })
        .thenRejected({ code: 'notice-superseded', noticeId: noticeIssued().data.noticeId }));
  });

  it('stay where they are as long as the agency may know for another reason', () =>
    given(...byRelease, basisRecorded(harborShelter, { basisId: basisIdOf('own-client') }), ...running('find-bed'))
      .when(revoke)
      .thenEvents(releaseRevoked(), basisEnded(harborShelter, { reason: 'release-revoked' })));

  it('become unplaced when only oversight is left: it makes nobody a holder', () =>
    given(...byRelease, basisRecorded(harborShelter, { basisId: basisIdOf('oversight'), kind: 'oversight' }), ...running('find-bed'))
      .when(revoke)
      .thenOnly('StepUnplaced', lost.data));

  it('are its own only', () =>
    given(...byRelease, ...known(police), ...running('threat-check')).when(revoke).thenTypes('ReleaseRevoked', 'BasisEnded'));

  it('stay where they are a personal duty', () =>
    given(...openedWithTeam, ...running('first-report'), ...running('safety-plan'))
      .when({ type: 'EndBasis', data: { basisId: basisIdOf(brightwater) } }, asMember(castillo))
      .thenOnly('StepUnplaced', { stepId: stepIdOf('safety-plan'), agencyId: brightwater, reason: 'basis-ended' }));
});

describe('a lead whose agency may not know of the case any more', () => {
  const ofShelter = [...byRelease, leadNamed({ memberId: sosa, agencyId: harborShelter })];

  it('leaves the case, and the case has a clock of its own', () => {
    const revoked = given(...ofShelter).when(revoke);
    revoked.thenTypes('ReleaseRevoked', 'BasisEnded', 'LeadLeft', 'LeadDeadlineSet');
    revoked.thenOnly('LeadLeft', leadLeft({ memberId: sosa, reason: 'basis-ended' }).data);
  });
});
