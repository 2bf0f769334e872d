import type { CaseEvent } from '@throughline/cases';
import {
  at, basisEnded, basisIdOf, basisRecorded, bedNeed, brightwater, caseClosed, caseOpened, caseReopened, castillo, coordination, deadlineMissed, deadlineSet, detailsRecorded,
  exclusionRecorded, factCorrected, factRecorded, findBed, harborShelter, leadDeadlineSet, leadLeft, leadNamed, leadStillMissing, milestoneNotWanted, milestoneReached,
  needMet, needRecorded, needWithoutProvider, noticeIssued, protocolApplied, protocolChanged, protocolEnded, quietEnded, quietEndReached, quietExtended,
  quietRequested, quietUnanswered, releaseExpired, releaseRecorded, releaseRevoked, shelterRelease, stepCompleted, stepOpened, stepReopened,
} from '@throughline/testing/cases';
import { harbor, viewsAfter, viewsAfterEvents } from '../../testing/cases-told';
import { stepCounts, type CaseRow } from './case-row';

const after = async (...events: readonly CaseEvent[]): Promise<CaseRow | undefined> => (await viewsAfterEvents(caseOpened(), ...events)).get<CaseRow>('cases', harbor);
const countsAfter = async (...events: readonly CaseEvent[]) => {
  const row = await after(...events);
  return row && stepCounts(row);
};

describe('the row of a case', () => {
  it('begins with who opened it, where and when, and with the code that people call it by', async () => {
    expect(await after()).toEqual({
      caseId: harbor, code: '01234-56789', status: 'open', revision: 1, openedBy: brightwater, region: 'north-coast', zone: 'America/New_York', openedAt: at('09:00'),
      closed: null, lead: null, leadMissing: null, facts: {}, milestones: {}, protocols: {}, bases: {}, releases: {}, needs: {}, quiet: null, openSteps: {}, endedOverdue: [],
      changedAt: at('09:00'),
    });
  });

  it('says when and why it was closed, until it is reopened', async () => {
    const closed = [leadDeadlineSet(), quietRequested(), caseClosed()];
    expect(await after(...closed)).toMatchObject({ status: 'closed', closed: { at: at('16:00'), because: 'goals-met' }, leadMissing: null, quiet: null, revision: 3 });
    expect(await after(...closed, caseReopened())).toMatchObject({ status: 'open', closed: null, revision: 4 });
  });

  it('holds its coded facts as they stand, each with the class by which it is filtered', async () => {
    expect(await after(factRecorded('ageGroup', 'adult'), factRecorded('missing', 'yes'), factCorrected('ageGroup', 'minor', 'adult'))).toMatchObject({
      facts: { ageGroup: { value: 'minor', class: 'identity' }, missing: { value: 'yes', class: 'location' } }, revision: 4,
    });
  });

  it('holds the milestones, when each was first reached and in which kinds, and those not wanted', async () => {
    const housed = [milestoneReached({ milestone: 'housed', kind: 'emergency' }), milestoneReached({ milestone: 'housed', kind: 'permanent', reachedAt: at('18:00') })];
    expect(await after(...housed, ...housed)).toMatchObject({ milestones: { housed: { wanted: true, reachedAt: at('16:05'), kinds: ['emergency', 'permanent'] } } });
    expect(await after(milestoneNotWanted())).toMatchObject({ milestones: { housed: { wanted: false } } });
  });

  it('says who leads it, or since when nobody does', async () => {
    expect(await after(leadDeadlineSet(), leadStillMissing())).toMatchObject({ lead: null, leadMissing: { since: at('09:00'), nextAt: at('17:00', '2026-03-03') }, revision: 1 });
    expect(await after(leadDeadlineSet(), leadNamed())).toMatchObject({ lead: { memberId: castillo, agencyId: coordination }, leadMissing: null });
    expect(await after(leadNamed(), leadLeft())).toMatchObject({ lead: null, revision: 3 });
  });

  it('says which protocols it runs in which version', async () => {
    expect(await after(protocolApplied(), protocolApplied({ protocolId: 'labor-claims' }), protocolChanged(), protocolEnded())).toMatchObject({ protocols: { 'harbor-response': 2 }, revision: 5 });
    expect((await after(protocolApplied({ protocolId: 'labor-claims' }), protocolEnded()))?.protocols).toEqual({});
  });

  it('holds who may know of it, as long as they may', async () => {
    const known = [basisRecorded(), basisRecorded(harborShelter, { kind: 'release', releaseId: shelterRelease })];
    expect(await after(...known)).toMatchObject({
      bases: {
        [basisIdOf(brightwater)]: { agencyId: brightwater, kind: 'own-client', releaseId: null, since: at('09:00') },
        [basisIdOf(harborShelter)]: { agencyId: harborShelter, kind: 'release', releaseId: shelterRelease, since: at('09:00') },
      },
    });
    expect(Object.keys((await after(...known, basisEnded(harborShelter)))?.bases ?? {})).toEqual([basisIdOf(brightwater)]);
  });

  it('holds live releases, and when each runs out', async () => {
    const released = await after(releaseRecorded());
    expect(released?.releases[shelterRelease]).toMatchObject({ discloser: brightwater, recipient: harborShelter, classes: ['status'], expiresAt: at('09:00', '2026-04-01') });
    expect((await after(releaseRecorded(), releaseExpired()))?.releases).toEqual({});
    expect((await after(releaseRecorded(), releaseRevoked()))?.releases).toEqual({});
  });

  it('holds the needs that are not met', async () => {
    expect((await after(needRecorded()))?.needs).toEqual({ [bedNeed]: { need: 'bed', since: at('09:00'), withoutProvider: false } });
    expect((await after(needRecorded(), needWithoutProvider()))?.needs).toEqual({ [bedNeed]: { need: 'bed', since: at('09:00'), withoutProvider: true } });
    expect((await after(needRecorded(), needWithoutProvider(), needMet()))?.needs).toEqual({});
  });

  it('says whether the survivor asked for quiet, and whether its end was answered', async () => {
    expect(await after(quietRequested())).toMatchObject({ quiet: { since: at('12:00'), until: at('12:00', '2026-03-09'), phase: 'waiting' }, revision: 2 });
    expect(await after(quietRequested(), quietEndReached())).toMatchObject({ quiet: { phase: 'asked' }, revision: 2 });
    expect(await after(quietRequested(), quietEndReached(), quietUnanswered())).toMatchObject({ quiet: { phase: 'unanswered' } });
    expect(await after(quietRequested(), quietEndReached(), quietExtended())).toMatchObject({ quiet: { until: at('12:00', '2026-03-16'), phase: 'waiting' } });
    expect(await after(quietRequested(), quietEnded())).toMatchObject({ quiet: null, revision: 3 });
  });

  it('says nothing of whom the survivor keeps away, only that the case is another', async () => {
    const row = await after(exclusionRecorded({ of: 'agency', agencyId: harborShelter }));
    expect(row).toMatchObject({ revision: 2 });
    expect(JSON.stringify(row)).not.toContain(harborShelter);
  });

  it('holds nothing of what was sealed', async () => {
    const row = await after({ ...detailsRecorded(), sealed: { identity: { name: 'Jane' } } });
    expect(row).toMatchObject({ revision: 2 });
    expect(JSON.stringify(row)).not.toContain('sealed');
  });

  it('counts its open steps, and those overdue', async () => {
    const overdue = [stepOpened(), deadlineSet(), deadlineMissed()];
    expect(await countsAfter(stepOpened('safety-plan'), ...overdue)).toEqual({ open: 2, overdue: 1 });
    expect(await countsAfter(...overdue, deadlineSet('find-bed', { dueAt: at('20:00') }))).toEqual({ open: 1, overdue: 0 });
    expect(await countsAfter(...overdue, stepCompleted())).toEqual({ open: 0, overdue: 0 });
    expect(await countsAfter(...overdue, stepCompleted(), stepReopened())).toEqual({ open: 1, overdue: 1 });
    expect(await countsAfter(stepOpened(), deadlineSet(), stepCompleted(), stepReopened())).toEqual({ open: 1, overdue: 0 });
  });

  it('says when it last changed, and nothing of what changes no row', async () => {
    const views = await viewsAfter([harbor, at('09:00'), caseOpened()], [harbor, at('10:00'), stepOpened()], [harbor, at('11:00'), noticeIssued(), deadlineMissed({ stepId: findBed })]);
    expect(await views.get<CaseRow>('cases', harbor)).toMatchObject({ changedAt: at('11:00') });
    const unchanged = await viewsAfter([harbor, at('09:00'), caseOpened()], [harbor, at('11:00'), noticeIssued(), deadlineMissed()]);
    expect(await unchanged.get<CaseRow>('cases', harbor)).toMatchObject({ changedAt: at('09:00') });
  });
});
