import type { CaseState, OpenedCase } from '../case';
import type { CaseEvent, DataOf } from '../events';
import { draftOf, type Draft, type Evolvers } from './draft';
import { evolveCase } from './evolve-case';
import { evolveClocks } from './evolve-clocks';
import { evolveSharing } from './evolve-sharing';
import { evolveSteps } from './evolve-steps';

/** One entry for every event there is: a new type fails to compile until somebody says what it changes. */
const evolvers: Evolvers<Exclude<CaseEvent['type'], 'CaseOpened'>> = { ...evolveCase, ...evolveSharing, ...evolveSteps, ...evolveClocks };

/** Copies one fact into a draft that the caller owns. Total and silent. */
export function evolve(draft: CaseState, event: CaseEvent): CaseState {
  if (event.type === 'CaseOpened') return openedCase(event.data);
  if (draft.status === 'unopened') return draft;
  // The table pairs each type with its own data; the compiler cannot follow that pairing through an index.
  (evolvers[event.type] as (draft: Draft, data: unknown) => void)(draft, event.data);
  return draft;
}

export const copy = (state: CaseState): CaseState => (state.status === 'unopened' ? state : draftOf(state));

const openedCase = ({ caseId, openedBy, region, zone, openedAt }: DataOf<'CaseOpened'>): OpenedCase => ({
  status: 'open', caseId, openedBy, region, zone, openedAt, revision: 1,
  facts: {}, milestones: {}, lead: null, leadMissing: null, protocols: {}, bases: {}, releases: {}, exclusions: [],
  openSteps: {}, endedSteps: {}, notices: {}, needs: {}, quiet: null, misses: {},
});
