import type { CaseEvent } from '@throughline/cases';
import { unseal } from '@throughline/engine';
import {
  at, deadlineIdOf, deadlineKeptLoggedLate, deadlineMissed, hillShelter, missAnnotated, missAnswered, police, statutoryMissRecorded, stepHandedBack, stepIdOf,
  stepOpened, stepPlaced, stepReassigned, stepUnplaced,
} from '@throughline/testing/cases';
import { harbor, viewsAfter } from '../../testing/cases-told';
import { toldKey } from '../../testing/told-history';
import type { StatutoryMiss } from './statutory-miss';

const stepId = stepIdOf('missing-report');
const deadlineId = deadlineIdOf('missing-report');
const opened = stepOpened('missing-report');
const placed = stepPlaced({ stepId, agencyId: police });
const missed = deadlineMissed({ deadlineId, stepId, register: 'recorded' });

/** The entry after these events, recorded at five. */
async function entryAfter(...events: readonly CaseEvent[]): Promise<StatutoryMiss | undefined> {
  const views = await viewsAfter([harbor, at('17:00'), ...events]);
  return views.get<StatutoryMiss>('statutory-register', deadlineId);
}

describe('an entry of the statutory register', () => {
  it('says which limit of which law was missed, and who held the step then', async () => {
    expect(await entryAfter(opened, placed, missed, statutoryMissRecorded(), stepReassigned({ stepId, to: hillShelter }))).toEqual({
      deadlineId, caseId: harbor, stepId, origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'missing-report', needId: null, occurrence: 1 },
      personalDuty: false, holder: police, dueAt: at('17:00'), entry: { cites: 'Coast Code 29-1', at: at('17:00') }, marks: [], keptLoggedLateAt: null, answers: [],
    });
  });

  it('says that nobody held it', async () => {
    expect(await entryAfter(opened, placed, stepHandedBack({ stepId, agencyId: police }), missed, statutoryMissRecorded())).toMatchObject({ holder: null });
    expect(await entryAfter(opened, placed, stepUnplaced({ stepId, agencyId: police }), missed, statutoryMissRecorded())).toMatchObject({ holder: null });
  });

  it('is not written as long as the clock is in doubt, and then with all that was said meanwhile', async () => {
    const waiting = [opened, placed, deadlineMissed({ deadlineId, stepId, register: 'waits' }), deadlineKeptLoggedLate({ deadlineId, stepId }), missAnswered({ deadlineId, agencyId: police })];
    const views = await viewsAfter([harbor, at('17:00'), ...waiting]);
    expect(await views.count('statutory-register', { order: 0, where: [1] })).toBe(0);
    expect(await entryAfter(...waiting, statutoryMissRecorded())).toMatchObject({ entry: { at: at('17:00') }, holder: police, keptLoggedLateAt: at('17:00'), answers: [{ agencyId: police }] });
  });

  it('is none for a limit that no law stands behind', async () => {
    expect(await entryAfter(opened, placed, deadlineMissed({ deadlineId, stepId, register: 'none' }), missAnswered({ deadlineId }), missAnnotated({ deadlineId }))).toBeUndefined();
  });

  it('stands for ever; what is said later stands beside it', async () => {
    const views = await viewsAfter(
      [harbor, at('17:00'), opened, placed, missed, statutoryMissRecorded({ marks: ['store-muted'] })],
      [harbor, at('18:00'), deadlineKeptLoggedLate({ deadlineId, stepId })],
      [harbor, at('19:00'), missAnnotated({ deadlineId }), { ...missAnswered({ deadlineId, agencyId: police }), sealed: { narrative: 'It was done at noon.' } }],
    );
    const entry = await views.get<StatutoryMiss>('statutory-register', deadlineId);
    expect(entry).toMatchObject({
      keptLoggedLateAt: at('18:00'), marks: ['store-muted', 'clock-fault'], answers: [{ agencyId: police, reason: 'done-in-time', at: at('19:00') }],
    });
    expect(JSON.stringify(entry)).not.toContain('noon');
    const narrative = entry?.answers[0]?.sealed.narrative;
    expect(narrative && unseal(narrative.sealed, toldKey, narrative)).toBe('It was done at noon.');
  });

  it('of a personal duty is marked, so that it is counted and not shown', async () => {
    const report = stepIdOf('first-report');
    const duty = deadlineIdOf('first-report');
    const views = await viewsAfter([
      harbor, at('17:00'), stepOpened('first-report'), deadlineMissed({ deadlineId: duty, stepId: report, register: 'recorded' }), statutoryMissRecorded({ deadlineId: duty, stepId: report }),
    ]);
    expect(await views.get('statutory-register', duty)).toMatchObject({ personalDuty: true });
    expect([await views.count('statutory-register', { order: 0, where: [1] }), await views.count('statutory-register', { order: 0, where: [0] })]).toEqual([0, 1]);
  });
});
