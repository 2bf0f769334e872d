import { caseCode, type CaseEvent, type DataOf } from '@throughline/cases';
import type { Seen } from '@throughline/engine';
import type { StepId } from '@throughline/kernel';
import { facts, type FactCode, type FactValue } from '@throughline/protocols';
import type { Changes } from '../changes';
import { caseIdOf } from '../streams';
import type { CaseRow } from './case-row';

export const openedCase = ({ openedBy, region, zone, openedAt }: DataOf<'CaseOpened'>, seen: Seen): CaseRow => ({
  caseId: caseIdOf(seen), code: caseCode(caseIdOf(seen)), status: 'open', revision: 1, openedBy, region, zone, openedAt, closed: null,
  lead: null, leadMissing: null, facts: {}, milestones: {}, protocols: {}, bases: {}, releases: {}, needs: {}, quiet: null, openSteps: {}, endedOverdue: [],
  changedAt: seen.metadata.recordedAt,
});

export const caseChanges: Changes<CaseRow, CaseEvent> = {
  CaseClosed: (row, { reason, closedAt }) => revised(row, { status: 'closed', closed: { at: closedAt, because: reason }, leadMissing: null, quiet: null }),
  CaseReopened: (row) => revised(row, { status: 'open', closed: null }),
  FactRecorded: (row, { fact, value }) => revised(row, { facts: withFact(row, fact, value) }),
  FactCorrected: (row, { fact, value }) => revised(row, { facts: withFact(row, fact, value) }),
  SurvivorIdentified: (row) => revised(row),
  DetailsRecorded: (row) => revised(row),
  PlacementRecorded: (row) => revised(row),
  InterviewRecorded: (row) => revised(row),
  MilestoneReached: (row, { milestone, kind, reachedAt }) => {
    const before = row.milestones[milestone];
    const kinds = before?.wanted ? before.kinds : [];
    const reached = {
      wanted: true, reachedAt: before?.wanted ? before.reachedAt : reachedAt, kinds: kind === null || kinds.includes(kind) ? kinds : [...kinds, kind],
    } as const;
    return revised(row, { milestones: { ...row.milestones, [milestone]: reached } });
  },
  MilestoneNotWanted: (row, { milestone }) => revised(row, { milestones: { ...row.milestones, [milestone]: { wanted: false } } }),

  LeadNamed: (row, { memberId, agencyId }) => revised(row, { lead: { memberId, agencyId }, leadMissing: null }),
  LeadLeft: (row) => revised(row, { lead: null }),
  LeadDeadlineSet: (row, { since, dueAt }) => ({ ...row, leadMissing: { since, nextAt: dueAt } }),
  LeadStillMissing: (row, { nextAt }) => ({ ...row, leadMissing: row.leadMissing && { ...row.leadMissing, nextAt } }),

  ProtocolApplied: (row, { protocolId, version }) => revised(row, { protocols: { ...row.protocols, [protocolId]: version } }),
  ProtocolChanged: (row, { protocolId, version }) => revised(row, { protocols: { ...row.protocols, [protocolId]: version } }),
  ProtocolEnded: (row, { protocolId }) => revised(row, { protocols: without(row.protocols, protocolId) }),

  BasisRecorded: (row, { basisId, agencyId, kind, releaseId }, { metadata }) =>
    revised(row, { bases: { ...row.bases, [basisId]: { agencyId, kind, releaseId, since: metadata.recordedAt } } }),
  BasisEnded: (row, { basisId }) => revised(row, { bases: without(row.bases, basisId) }),
  ReleaseRecorded: (row, { releaseId, discloser, recipient, classes, purpose, signedAt, expiresAt }) =>
    ({ ...row, releases: { ...row.releases, [releaseId]: { discloser, recipient, classes, purpose, signedAt, expiresAt } } }),
  ReleaseExpired: (row, { releaseId }) => ({ ...row, releases: without(row.releases, releaseId) }),
  ReleaseRevoked: (row, { releaseId }) => ({ ...row, releases: without(row.releases, releaseId) }),
  // Whom or what somebody keeps away is not for lists.
  ExclusionRecorded: (row) => revised(row),
  ExclusionLifted: (row) => revised(row),

  QuietRequested: (row, { since, until }) => revised(row, { quiet: { since, until, phase: 'waiting' } }),
  QuietExtended: (row, { until }) => revised(row, { quiet: row.quiet && { ...row.quiet, until, phase: 'waiting' } }),
  QuietEndReached: (row) => ({ ...row, quiet: row.quiet && { ...row.quiet, phase: 'asked' } }),
  QuietUnanswered: (row) => ({ ...row, quiet: row.quiet && { ...row.quiet, phase: 'unanswered' } }),
  QuietEnded: (row) => revised(row, { quiet: null }),

  NeedRecorded: (row, { needId, need, recordedAt }) => ({ ...row, needs: { ...row.needs, [needId]: { need, since: recordedAt, withoutProvider: false } } }),
  NeedMet: (row, { needId }) => ({ ...row, needs: without(row.needs, needId) }),
  NeedWithoutProvider: (row, { needId, need }, { metadata }) => {
    const since = row.needs[needId]?.since ?? metadata.recordedAt;
    return { ...row, needs: { ...row.needs, [needId]: { need, since, withoutProvider: true } } };
  },

  StepOpened: (row, { stepId }) => ({ ...row, openSteps: { ...row.openSteps, [stepId]: { overdue: false } } }),
  PastStepRecorded: (row, { stepId }) => ({ ...row, openSteps: { ...row.openSteps, [stepId]: { overdue: false } } }),
  DeadlineSet: (row, { stepId }) => withOverdue(row, stepId, false),
  DeadlineMissed: (row, { stepId }) => withOverdue(row, stepId, true),
  StepCompleted: (row, { stepId }) => withoutStep(row, stepId),
  StepNotNeeded: (row, { stepId }) => withoutStep(row, stepId),
  StepDeclined: (row, { stepId }) => withoutStep(row, stepId),
  StepEnded: (row, { stepId }) => withoutStep(row, stepId),
  StepReopened: (row, { stepId }) => ({
    ...row,
    openSteps: { ...row.openSteps, [stepId]: { overdue: row.endedOverdue.includes(stepId) } },
    endedOverdue: row.endedOverdue.filter((ended) => ended !== stepId),
  }),
};

const revised = (row: CaseRow, change: Partial<CaseRow> = {}): CaseRow => ({ ...row, ...change, revision: row.revision + 1 });

const withFact = (row: CaseRow, fact: FactCode, value: FactValue): CaseRow['facts'] => ({ ...row.facts, [fact]: { value, class: facts[fact].class } });

function withOverdue(row: CaseRow, stepId: StepId, overdue: boolean): CaseRow {
  const before = row.openSteps[stepId];
  return before && before.overdue !== overdue ? { ...row, openSteps: { ...row.openSteps, [stepId]: { overdue } } } : row;
}

function withoutStep(row: CaseRow, stepId: StepId): CaseRow {
  const step = row.openSteps[stepId];
  if (!step) return row;
  return { ...row, openSteps: without(row.openSteps, stepId), endedOverdue: step.overdue ? [...row.endedOverdue, stepId] : row.endedOverdue };
}

function without<Value>(entries: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = entries;
  return others;
}
