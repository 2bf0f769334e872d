import type { StepId } from '@throughline/kernel';
import type { EndedStep, OpenedCase, Step } from '../case';
import type { CaseEvent, DataOf, StepTerms } from '../events';

type Containers = 'milestones' | 'protocols' | 'bases' | 'releases' | 'openSteps' | 'endedSteps' | 'notices' | 'needs' | 'misses';

/** An opened case that its holder shares with nobody. Containers are written in place; what lies in them is replaced whole. */
export type Draft = { -readonly [Part in keyof Omit<OpenedCase, Containers>]: OpenedCase[Part] } & {
  readonly [Part in Containers]: { -readonly [Id in keyof OpenedCase[Part]]: OpenedCase[Part][Id] };
};

export type Evolvers<Type extends CaseEvent['type']> = { readonly [T in Type]: (draft: Draft, data: DataOf<T>) => void };

/** A draft of what is given: its containers copied, their entries shared. */
export const draftOf = (state: OpenedCase): Draft => ({
  ...state,
  milestones: { ...state.milestones },
  protocols: { ...state.protocols },
  bases: { ...state.bases },
  releases: { ...state.releases },
  openSteps: { ...state.openSteps },
  endedSteps: { ...state.endedSteps },
  notices: { ...state.notices },
  needs: { ...state.needs },
  misses: { ...state.misses },
});

/** Changes an open step. A fact about a step that is not open changes nothing: it already happened, and nothing here refuses it. */
export function changeStep(draft: Draft, stepId: StepId, change: (step: Step) => Partial<Step>): void {
  const step = draft.openSteps[stepId];
  if (step) draft.openSteps[stepId] = { ...step, ...change(step) };
}

/** As `changeStep`, for what a reader of the step would call another version of it: its holder, status, deadline or data. */
export function reviseStep(draft: Draft, stepId: StepId, change: (step: Step) => Partial<Step>): void {
  changeStep(draft, stepId, (step) => ({ ...change(step), revision: step.revision + 1 }));
}

export const termsOf = ({ origin, agencyKind, urgency, authority, personalDuty, countsFrom, limit }: StepTerms): StepTerms => ({
  origin, agencyKind, urgency, authority, personalDuty, countsFrom, limit,
});

/** Ends an open step. What waits for its end may take it for another one: a step of before our time was done. */
export function endStep(draft: Draft, stepId: StepId, status: EndedStep['status'], endedAs = status): void {
  const step = draft.openSteps[stepId];
  if (!step) return;
  delete draft.openSteps[stepId];
  draft.endedSteps[stepId] = {
    stepId, status, revision: step.revision + 1, terms: termsOf(step), holder: step.holder, openedAt: step.openedAt, deadline: step.deadline,
    handedBackBy: step.handedBackBy, pausedMs: step.pausedMs, run: step.run.number,
  };
  if (step.origin.kind === 'protocol') {
    const { protocolId, key } = step.origin;
    const protocol = draft.protocols[protocolId];
    if (protocol) draft.protocols[protocolId] = { ...protocol, ended: { ...protocol.ended, [key]: endedAs } };
  }
  for (const notice of Object.values(draft.notices)) if (notice.stepId === stepId) delete draft.notices[notice.noticeId];
}
