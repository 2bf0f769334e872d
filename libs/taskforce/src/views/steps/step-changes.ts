import type { CaseEvent, DataOf, EndedStep } from '@throughline/cases';
import type { Seen } from '@throughline/engine';
import type { AgencyId } from '@throughline/kernel';
import { caseIdOf } from '../streams';
import type { Changes } from '../changes';
import type { LastChange, StepRow, StepRun } from './step-row';

const noRung = { rung: null, to: null, outcome: null, toldAgencyId: null, toldMemberId: null, acknowledgedBy: null } satisfies Omit<StepRun, 'number'>;

export function openedStep(data: DataOf<'StepOpened'> | DataOf<'PastStepRecorded'>, seen: Seen): StepRow {
  const { stepId, origin, agencyKind, urgency, authority, personalDuty, countsFrom, limit } = data;
  return {
    stepId, caseId: caseIdOf(seen), origin, agencyKind, urgency, authority, personalDuty, countsFrom, limit,
    revision: 1, status: 'open', openedAt: 'openedAt' in data ? data.openedAt : countsFrom,
    holder: null, heldSince: null, unplacedBecause: null, accepted: false, acknowledgedByHolderAt: null, handedBackBy: [],
    deadline: null, pause: null, pausedMs: 0, run: { number: 1, ...noRung }, next: null, questionedBecause: null, ended: null,
    changed: lastChange(personalDuty, seen),
  };
}

/** What happens to an open step. A fact about one that has ended changes nothing. */
export const openStepChanges: Changes<StepRow, CaseEvent> = {
  StepPlaced: (step, { agencyId }, seen) => revised(step, seen, heldBy(agencyId, seen)),
  StepReassigned: (step, { to }, seen) => revised(step, seen, heldBy(to, seen)),
  StepUnplaced: (step, { reason }, seen) => revised(step, seen, { ...heldByNobody, unplacedBecause: reason }),
  StepHandedBack: (step, { agencyId }, seen) =>
    revised(step, seen, { ...heldByNobody, unplacedBecause: 'handed-back', handedBackBy: [...step.handedBackBy, agencyId] }),
  StepAccepted: (step, _, seen) => revised(step, seen, { accepted: true }),
  StepPaused: (step, { reason, pausedAt, until, next }, seen) => revised(step, seen, { pause: { since: pausedAt, until, reason }, next }),
  StepResumed: (step, { pausedMs, next }, seen) => revised(step, seen, { pause: null, pausedMs, next }),
  StepQuestioned: (step, { reason }) => ({ ...step, questionedBecause: reason }),

  StepCompleted: (step, { verdict }, seen) => ended(step, seen, 'completed', { verdict }),
  StepNotNeeded: (step, { reason }, seen) => ended(step, seen, 'not-needed', { because: reason }),
  StepDeclined: (step, _, seen) => ended(step, seen, 'declined', {}),
  StepEnded: (step, { reason }, seen) => ended(step, seen, 'ended', { because: reason }),

  DeadlineSet: (step, { deadlineId, dueAt, countedFrom, clock, calendarOf, provisional, advanceAt, next }, seen) =>
    revised(step, seen, { deadline: { deadlineId, dueAt, countedFrom, clock, calendarOf, provisional, advanceAt, missed: false }, next }),
  AdvanceMomentReached: (step, { next }) => ({ ...step, next }),
  DeadlineMissed: (step, { next }) => (step.deadline ? { ...step, deadline: { ...step.deadline, missed: true }, next } : step),

  LadderRunStarted: (step, { run, next }) => ({ ...step, run: { number: run, ...noRung }, next }),
  EscalationRecorded: (step, { run, rung, to, outcome, agencyId, memberId, next }) =>
    ({ ...step, run: { number: run, rung, to, outcome, toldAgencyId: agencyId, toldMemberId: memberId, acknowledgedBy: null }, next }),
  EscalationAcknowledged: (step, { memberId, next }) => ({ ...step, run: { ...step.run, acknowledgedBy: memberId }, next }),
  NoticeAcknowledged: (step, { agencyId }, { metadata }) =>
    agencyId === step.holder && step.acknowledgedByHolderAt === null ? { ...step, acknowledgedByHolderAt: metadata.recordedAt } : step,
  NoticeUndeliverable: (step, { next }) => (next ? { ...step, next } : step),
};

/** What happens to a step that has ended. */
export const endedStepChanges: Changes<StepRow, CaseEvent> = {
  StepReopened: (step, _, seen) =>
    revised(step, seen, { status: 'open', accepted: false, pause: null, run: { number: step.run.number, ...noRung }, next: null, questionedBecause: null, ended: null }),
};

const heldByNobody = { holder: null, heldSince: null, accepted: false, acknowledgedByHolderAt: null } satisfies Partial<StepRow>;
const heldBy = (holder: AgencyId, { metadata }: Seen) =>
  ({ holder, heldSince: metadata.recordedAt, unplacedBecause: null, accepted: false, acknowledgedByHolderAt: null }) satisfies Partial<StepRow>;

const revised = (step: StepRow, seen: Seen, change: Partial<StepRow>): StepRow =>
  ({ ...step, ...change, revision: step.revision + 1, changed: lastChange(step.personalDuty, seen) });

function ended(
  step: StepRow,
  seen: Seen,
  status: EndedStep['status'],
  how: Partial<Pick<NonNullable<StepRow['ended']>, 'verdict' | 'because'>>,
): StepRow {
  const { recordedAt, occurredAt } = seen.metadata;
  return revised(step, seen, { status, pause: null, next: null, ended: { at: recordedAt, occurredAt, verdict: null, because: null, ...how } });
}

function lastChange(personalDuty: boolean, { type, metadata: { actor, recordedAt } }: Seen): LastChange {
  const by = actor.kind === 'member' ? actor : { agencyId: null, memberId: null };
  return { at: recordedAt, what: type, agencyId: by.agencyId, memberId: personalDuty ? null : by.memberId };
}
