import type { Instant, StepId } from '@throughline/kernel';
import type { LadderRun, Step } from '../case';
import type { StepTerms } from '../events';
import { endStep, reviseStep, termsOf, type Draft, type Evolvers } from './draft';

type StepTypes =
  | 'StepOpened' | 'PastStepRecorded' | 'StepPlaced' | 'StepUnplaced' | 'StepAccepted' | 'StepHandedBack' | 'StepReassigned' | 'StepPaused' | 'StepResumed'
  | 'StepCompleted' | 'StepReopened' | 'StepNotNeeded' | 'StepDeclined' | 'StepEnded' | 'StepQuestioned';

const firstRun: LadderRun = { number: 1, fromRung: 0, rung: null, toldMemberId: null, toldAgencyId: null, acknowledged: false };

export const evolveSteps: Evolvers<StepTypes> = {
  StepOpened: (draft, data) => open(draft, data.stepId, data, data.openedAt),
  PastStepRecorded: (draft, data) => open(draft, data.stepId, data, data.countsFrom),
  StepPlaced: (draft, { stepId, agencyId }) => reviseStep(draft, stepId, () => ({ holder: agencyId, accepted: false })),
  StepUnplaced: (draft, { stepId }) => reviseStep(draft, stepId, () => ({ holder: null, accepted: false })),
  StepAccepted: (draft, { stepId }) => reviseStep(draft, stepId, () => ({ accepted: true })),
  StepHandedBack: (draft, { stepId, agencyId }) =>
    reviseStep(draft, stepId, (step) => ({ holder: null, accepted: false, handedBackBy: [...step.handedBackBy, agencyId] })),
  StepReassigned: (draft, { stepId, to }) => reviseStep(draft, stepId, () => ({ holder: to, accepted: false })),
  StepPaused: (draft, { stepId, pausedAt, until, left, next }) => reviseStep(draft, stepId, () => ({ pause: { since: pausedAt, until, left }, next })),
  StepResumed: (draft, { stepId, pausedMs, next }) => reviseStep(draft, stepId, () => ({ pause: null, pausedMs, next })),
  StepCompleted: (draft, { stepId }) => endStep(draft, stepId, 'completed'),
  StepReopened: (draft, { stepId }) => reopen(draft, stepId),
  StepNotNeeded: (draft, { stepId }) => endStep(draft, stepId, 'not-needed'),
  StepDeclined: (draft, { stepId }) => endStep(draft, stepId, 'declined'),
  StepEnded: (draft, { stepId, reason }) => endStep(draft, stepId, 'ended', reason === 'before-our-time' ? 'completed' : 'ended'),
  StepQuestioned: () => undefined,
};

function open(draft: Draft, stepId: StepId, terms: StepTerms, openedAt: Instant): void {
  draft.openSteps[stepId] = {
    ...termsOf(terms), stepId, openedAt, revision: 1, holder: null, accepted: false, handedBackBy: [],
    deadline: null, pause: null, pausedMs: 0, run: firstRun, next: null,
  };
  if (terms.origin.kind === 'protocol') countOpened(draft, terms.origin.protocolId, terms.origin.key);
}

function countOpened(draft: Draft, protocolId: string, key: string): void {
  const protocol = draft.protocols[protocolId];
  if (protocol) draft.protocols[protocolId] = { ...protocol, opened: { ...protocol.opened, [key]: (protocol.opened[key] ?? 0) + 1 } };
}

function reopen(draft: Draft, stepId: StepId): void {
  const ended = draft.endedSteps[stepId];
  if (!ended) return;
  delete draft.endedSteps[stepId];
  const step: Step = {
    ...ended.terms, stepId, openedAt: ended.openedAt, revision: ended.revision + 1, holder: ended.holder, accepted: false,
    handedBackBy: ended.handedBackBy, deadline: ended.deadline, pause: null, pausedMs: ended.pausedMs, run: { ...firstRun, number: ended.run }, next: null,
  };
  draft.openSteps[stepId] = step;
}

