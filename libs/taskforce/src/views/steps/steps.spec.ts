import type { CaseEvent } from '@throughline/cases';
import type { ViewStore } from '@throughline/ports';
import {
  advanceMomentReached, at, castillo, coordination, deadlineMissed, deadlineSet, escalationAcknowledged, escalationRecorded, exactly, findBed, findBedDue, harborShelter,
  hillShelter, ladderRunStarted, noticeAcknowledged, noticeUndeliverable, pastStepRecorded, sometimeOn, sosa, stepAccepted, stepCompleted, stepDeclined, stepEnded,
  stepHandedBack, stepIdOf, stepNotNeeded, stepOpened, stepPaused, stepPlaced, stepQuestioned, stepReassigned, stepReopened, stepResumed, stepUnplaced,
} from '@throughline/testing/cases';
import { harbor, viewsAfter, viewsAfterEvents } from '../../testing/cases-told';
import type { StepRow } from './step-row';

const bedIn = async (views: ViewStore): Promise<StepRow | undefined> => views.get<StepRow>('steps', findBed);
const bedAfter = async (...events: readonly CaseEvent[]): Promise<StepRow | undefined> => bedIn(await viewsAfterEvents(...events));

const placed = [stepOpened(), stepPlaced(), deadlineSet()];

describe('the row of a step', () => {
  it('says what its protocol promises, for whom and on what authority', async () => {
    expect(await bedAfter(stepOpened())).toEqual({
      stepId: findBed, caseId: harbor,
      origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'find-bed', needId: null, occurrence: 1 },
      agencyKind: 'shelter', urgency: 'danger', authority: 'agreement', personalDuty: false, countsFrom: at('09:00'), limit: { clock: 'calendar', limit: 'PT4H' },
      revision: 1, status: 'open', openedAt: at('09:00'),
      holder: null, heldSince: null, unplacedBecause: null, accepted: false, acknowledgedByHolderAt: null, handedBackBy: [],
      deadline: null, pause: null, pausedMs: 0,
      run: { number: 1, rung: null, to: null, outcome: null, toldAgencyId: null, toldMemberId: null, acknowledgedBy: null },
      next: null, questionedBecause: null, ended: null,
      changed: { at: at('09:00'), what: 'StepOpened', agencyId: null, memberId: null },
    });
  });

  it('says who holds it since when, and whether they took it and have seen a notice', async () => {
    const views = await viewsAfter(
      [harbor, at('09:00'), stepOpened()], [harbor, at('09:05'), stepPlaced()], [harbor, at('09:10'), stepAccepted()], [harbor, at('09:20'), noticeAcknowledged()],
      [harbor, at('09:30'), noticeAcknowledged()],
    );
    expect(await bedIn(views)).toMatchObject({ holder: harborShelter, heldSince: at('09:05'), accepted: true, acknowledgedByHolderAt: at('09:20'), revision: 3 });
  });

  it('takes no word of another agency for its holder having seen it', async () => {
    expect(await bedAfter(...placed, noticeAcknowledged({ agencyId: coordination, memberId: castillo }))).toMatchObject({ acknowledgedByHolderAt: null });
  });

  it('begins anew with another holder', async () => {
    expect(await bedAfter(...placed, stepAccepted(), noticeAcknowledged(), stepReassigned())).toMatchObject({
      holder: hillShelter, accepted: false, acknowledgedByHolderAt: null, unplacedBecause: null,
    });
  });

  it('says why nobody holds it', async () => {
    expect(await bedAfter(stepOpened(), stepUnplaced({ reason: 'several-candidates' }))).toMatchObject({ holder: null, unplacedBecause: 'several-candidates' });
    expect(await bedAfter(...placed, stepHandedBack())).toMatchObject({ holder: null, heldSince: null, unplacedBecause: 'handed-back', handedBackBy: [harborShelter] });
  });

  it('says by when it is promised, and whether that was missed', async () => {
    expect(await bedAfter(...placed)).toMatchObject({ deadline: { deadlineId: findBedDue, dueAt: at('17:00'), provisional: false, missed: false }, next: { at: at('17:00'), what: 'due' } });
    expect(await bedAfter(...placed, deadlineMissed())).toMatchObject({ deadline: { missed: true }, revision: 3 });
    expect(await bedAfter(...placed, deadlineMissed(), deadlineSet('find-bed', { dueAt: at('20:00') }))).toMatchObject({ deadline: { dueAt: at('20:00'), missed: false } });
  });

  it('says what is owed next, also after an advance notice', async () => {
    expect(await bedAfter(...placed, advanceMomentReached({ next: { at: at('16:00'), what: 'advance' } }))).toMatchObject({ next: { at: at('16:00'), what: 'advance' }, revision: 3 });
  });

  it('says whom the last rung told and who acknowledged it, until another one rings', async () => {
    const escalated = [...placed, deadlineMissed(), escalationRecorded()];
    expect(await bedAfter(...escalated)).toMatchObject({
      run: { number: 1, rung: 0, to: 'on-call', outcome: 'told', toldAgencyId: harborShelter, toldMemberId: sosa, acknowledgedBy: null }, next: { at: at('17:30'), what: 'rung' }, revision: 3,
    });
    expect(await bedAfter(...escalated, escalationAcknowledged())).toMatchObject({ run: { acknowledgedBy: sosa }, next: { at: at('18:00'), what: 'rung' } });
    expect(await bedAfter(...escalated, escalationAcknowledged(), escalationRecorded({ rung: 1 }))).toMatchObject({ run: { rung: 1, acknowledgedBy: null } });
    expect(await bedAfter(...escalated, escalationAcknowledged(), ladderRunStarted())).toMatchObject({ run: { number: 2, rung: null, outcome: null, acknowledgedBy: null } });
  });

  it('comes up at once when a notice reached nobody, and where it stood when that changes nothing', async () => {
    const escalated = [...placed, deadlineMissed(), escalationRecorded()];
    expect(await bedAfter(...escalated, noticeUndeliverable())).toMatchObject({ next: { at: at('17:05'), what: 'rung' } });
    expect(await bedAfter(...escalated, noticeUndeliverable({ next: null }))).toMatchObject({ next: { at: at('17:30'), what: 'rung' } });
  });

  it('says since when and until when it is paused, and why', async () => {
    expect(await bedAfter(...placed, stepPaused())).toMatchObject({ pause: { since: at('15:00'), until: at('15:00', '2026-03-03'), reason: 'survivor-asked' } });
    expect(await bedAfter(...placed, stepPaused(), stepResumed())).toMatchObject({ pause: null, pausedMs: 3_900_000, next: null });
  });

  it('says that somebody has to decide whether it is needed', async () => {
    expect(await bedAfter(...placed, stepQuestioned())).toMatchObject({ questionedBecause: 'fact-corrected', revision: 3 });
  });

  it('says when it was completed, when that happened and whether it was in time', async () => {
    const views = await viewsAfter([harbor, at('09:00'), ...placed], [harbor, { at: at('16:00'), occurred: sometimeOn(at('12:00')) }, stepCompleted()]);
    expect(await bedIn(views)).toMatchObject({
      status: 'completed', next: null, ended: { at: at('16:00'), occurredAt: sometimeOn(at('12:00')), verdict: 'in-time', because: null }, holder: harborShelter, revision: 4,
    });
  });

  it.each([
    ['not-needed', stepNotNeeded(), 'does-not-apply'],
    ['declined', stepDeclined(), null],
    ['ended', stepEnded(), 'case-closed'],
  ] as const)('says that it ended as %s', async (status, ending, because) => {
    expect(await bedAfter(...placed, stepPaused(), ending)).toMatchObject({ status, pause: null, ended: { at: at('09:00'), occurredAt: exactly(at('09:00')), verdict: null, because } });
  });

  it('stays as it ended, whatever is said of it later', async () => {
    const ended = [...placed, stepCompleted()];
    expect(await bedAfter(...ended, stepPlaced({ agencyId: hillShelter }), deadlineMissed(), stepNotNeeded())).toEqual(await bedAfter(...ended));
  });

  it('goes on where it ended when it is reopened', async () => {
    expect(await bedAfter(...placed, stepAccepted(), stepQuestioned(), escalationRecorded(), stepCompleted(), stepReopened())).toMatchObject({
      status: 'open', ended: null, holder: harborShelter, accepted: false, questionedBecause: null, next: null, revision: 6, deadline: { dueAt: at('17:00') },
      run: { number: 1, rung: null },
    });
  });

  it('of before our time has ended as it began', async () => {
    const views = await viewsAfterEvents(pastStepRecorded(), stepEnded({ stepId: stepIdOf('safety-plan'), reason: 'before-our-time' }));
    expect(await views.get<StepRow>('steps', stepIdOf('safety-plan'))).toMatchObject({ status: 'ended', openedAt: at('09:00'), ended: { because: 'before-our-time' }, revision: 2 });
  });
});

describe('who changed a step last', () => {
  const bySosa = { kind: 'member', memberId: sosa, agencyId: harborShelter } as const;

  it('is the member and the agency that they acted for, and nobody for the engine', async () => {
    const views = await viewsAfter([harbor, at('09:00'), ...placed], [harbor, { at: at('10:00'), actor: bySosa }, stepAccepted()]);
    expect(await bedIn(views)).toMatchObject({ changed: { at: at('10:00'), what: 'StepAccepted', agencyId: harborShelter, memberId: sosa } });
    expect(await bedAfter(...placed)).toMatchObject({ changed: { what: 'DeadlineSet', agencyId: null, memberId: null } });
  });

  it('is not whoever a rung told', async () => {
    const views = await viewsAfter([harbor, at('09:00'), ...placed], [harbor, at('17:00'), deadlineMissed(), escalationRecorded()]);
    expect(await bedIn(views)).toMatchObject({ changed: { at: at('09:00'), what: 'DeadlineSet' } });
  });

  it('is told of a personal duty by the agency alone: who reported stays with them', async () => {
    const stepId = stepIdOf('first-report');
    const views = await viewsAfter([harbor, at('09:00'), stepOpened('first-report')], [harbor, { at: at('10:00'), actor: bySosa }, stepCompleted({ stepId })]);
    expect((await views.get<StepRow>('steps', stepId))?.changed).toEqual({ at: at('10:00'), what: 'StepCompleted', agencyId: harborShelter, memberId: null });
  });
});
