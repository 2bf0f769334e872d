import type { CaseEvent } from '@throughline/cases';
import type { View } from '@throughline/engine';
import { changed } from '../changes';
import { isCaseEvent } from '../streams';
import { boardRank, comesUpAt } from './board-rank';
import { endedStepChanges, openedStep, openStepChanges } from './step-changes';
import type { StepRow } from './step-row';

export type { StepRow } from './step-row';

/** Where a step is found: an agency's list by when steps come up, the board by rank and then by that, a case's steps by when they were opened. */
export const stepOrders = { ofHolder: 0, board: 1, ofCase: 2 } as const;

const opening: readonly CaseEvent['type'][] = ['StepOpened', 'PastStepRecorded'];
const concerning: ReadonlySet<string> = new Set([...opening, ...Object.keys(openStepChanges), ...Object.keys(endedStepChanges)]);

/** One document a step. Ended ones stay, apart from the open ones in every order but their case's. */
export const stepsView: View<StepRow> = {
  shape: {
    name: 'steps',
    version: 1,
    fields: ['caseId', 'holder', 'open', 'openedAt', 'rank', 'upAt'],
    orders: [['holder', 'open', 'upAt'], ['open', 'rank', 'upAt'], ['caseId', 'openedAt']],
  },
  keysOf: (seen) => {
    if (!concerning.has(seen.type) || !isCaseEvent(seen)) return [];
    const { stepId } = seen.data as { readonly stepId?: string | null };
    return stepId ? [stepId] : [];
  },
  evolve: (step, seen) => {
    if (!isCaseEvent(seen)) return step;
    if (seen.type === 'StepOpened' || seen.type === 'PastStepRecorded') return openedStep(seen.data, seen);
    if (!step) return undefined;
    return changed(step.status === 'open' ? openStepChanges : endedStepChanges, step, seen);
  },
  index: (step) => {
    const { caseId, holder, openedAt } = step;
    const open = step.status === 'open';
    return { caseId, openedAt, holder, open: open ? 1 : 0, rank: open ? boardRank(step) : null, upAt: open ? comesUpAt(step) : null };
  },
};
