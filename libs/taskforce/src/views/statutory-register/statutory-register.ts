import type { CaseEvent, StepOrigin } from '@throughline/cases';
import type { LinkedView, Seen } from '@throughline/engine';
import type { AgencyId } from '@throughline/kernel';
import type { IndexValue } from '@throughline/ports';
import { changed, type Changes } from '../changes';
import { withSealed } from '../sealed-values';
import { caseIdOf, isCaseEvent } from '../streams';
import type { StatutoryMiss } from './statutory-miss';

/** What the view keeps about a statutory step: a miss does not name its holder. */
type StatutoryStep = { readonly origin: StepOrigin; readonly personalDuty: boolean; readonly heldBy: AgencyId | null };
type RegisterDocument = StatutoryMiss | StatutoryStep;

/** Where an entry is found: by when it was recorded, of all and of one holder; `listed` is 0 for personal duties, which are counted. */
export const registerOrders = { recordedAt: 0, ofHolder: 1 } as const;

const stepPrefix = 'step/';
const stepKey = (seen: Seen, stepId: string): string => `${stepPrefix}${caseIdOf(seen)}/${stepId}`;

const stepChanges: Changes<StatutoryStep, CaseEvent> = {
  StepPlaced: (step, { agencyId }) => ({ ...step, heldBy: agencyId }),
  StepReassigned: (step, { to }) => ({ ...step, heldBy: to }),
  StepUnplaced: (step) => ({ ...step, heldBy: null }),
  StepHandedBack: (step) => ({ ...step, heldBy: null }),
};

const missChanges: Changes<StatutoryMiss, CaseEvent> = {
  StatutoryMissRecorded: (miss, { cites, marks }, { metadata }) => ({ ...miss, entry: { cites, at: metadata.recordedAt }, marks }),
  DeadlineKeptLoggedLate: (miss, _, { metadata }) => ({ ...miss, keptLoggedLateAt: metadata.recordedAt }),
  MissAnnotated: (miss, { mark }) => ({ ...miss, marks: [...miss.marks, mark] }),
  MissAnswered: (miss, { agencyId, reason }, seen) =>
    ({ ...miss, answers: [...miss.answers, { agencyId, reason, at: seen.metadata.recordedAt, sealed: withSealed({}, seen) }] }),
};

const opensStep: ReadonlySet<string> = new Set<CaseEvent['type']>(['StepOpened', 'PastStepRecorded']);
const aboutStep: ReadonlySet<string> = new Set([...opensStep, ...Object.keys(stepChanges), 'DeadlineMissed' satisfies CaseEvent['type']]);
const aboutMiss: ReadonlySet<string> = new Set(Object.keys(missChanges));

export const statutoryRegisterView: LinkedView<RegisterDocument> = {
  shape: {
    name: 'statutory-register',
    version: 1,
    fields: ['listed', 'recordedAt', 'holder'],
    orders: [['listed', 'recordedAt'], ['listed', 'holder', 'recordedAt']],
  },
  keysOf: (seen) => {
    if (!isCaseEvent(seen)) return [];
    if (aboutMiss.has(seen.type)) return [(seen.data as { readonly deadlineId: string }).deadlineId];
    if (seen.type === 'DeadlineMissed') return seen.data.register === 'none' ? [] : [stepKey(seen, seen.data.stepId)];
    return aboutStep.has(seen.type) ? [stepKey(seen, (seen.data as { readonly stepId: string }).stepId)] : [];
  },
  linkedKeysOf: (document, seen) => (isStep(document) && isCaseEvent(seen) && seen.type === 'DeadlineMissed' ? [seen.data.deadlineId] : []),
  evolve: (document, seen, key, linkedFrom) => {
    if (linkedFrom && isStep(linkedFrom)) return missed(seen, linkedFrom);
    if (key.startsWith(stepPrefix)) return stepAfter(document && isStep(document) ? document : undefined, seen);
    return document && !isStep(document) ? changed(missChanges, document, seen) : undefined;
  },
  index: (document) => (isStep(document) ? notListed : placeOf(document)),
};

const isStep = (document: RegisterDocument): document is StatutoryStep => 'heldBy' in document;

function stepAfter(step: StatutoryStep | undefined, seen: Seen): StatutoryStep | undefined {
  if (!isCaseEvent(seen)) return step;
  if (seen.type === 'StepOpened' || seen.type === 'PastStepRecorded') {
    const { authority, origin, personalDuty } = seen.data;
    return authority === 'statute' ? { origin, personalDuty, heldBy: null } : undefined;
  }
  return step && changed(stepChanges, step, seen);
}

function missed(seen: Seen, { origin, personalDuty, heldBy }: StatutoryStep): StatutoryMiss | undefined {
  if (!isCaseEvent(seen) || seen.type !== 'DeadlineMissed') return undefined;
  const { deadlineId, stepId, dueAt } = seen.data;
  return { deadlineId, caseId: caseIdOf(seen), stepId, origin, personalDuty, holder: heldBy, dueAt, entry: null, marks: [], keptLoggedLateAt: null, answers: [] };
}

const notListed: Readonly<Record<string, IndexValue>> = {};
const placeOf = ({ entry, personalDuty, holder }: StatutoryMiss): Readonly<Record<string, IndexValue>> =>
  entry ? { listed: personalDuty ? 0 : 1, recordedAt: entry.at, holder } : notListed;
