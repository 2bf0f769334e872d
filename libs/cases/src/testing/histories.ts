import type { AgencyId, Instant } from '@throughline/kernel';
import type { CaseEvent, DataOf } from '../events';
import { bayHospital, childWelfare, coordination, harborShelter, police } from './agencies';
import { caseOpened, leadNamed, protocolApplied } from './case-events';
import { deadlineMissed, deadlineSet, escalationRecorded, noticeIssued } from './clock-events';
import { stepIdOf } from './ids';
import { basisRecorded } from './sharing-events';
import { holderOf, stepOpened, stepPlaced } from './step-events';

/** Opened by Brightwater at nine under the harbor response, with nobody else who may know and nobody to lead it. */
export const opened: readonly CaseEvent[] = [caseOpened(), basisRecorded(), protocolApplied()];

/** The agencies that may know of the case as well. */
export const known = (...agencyIds: readonly AgencyId[]): readonly CaseEvent[] => agencyIds.map((agencyId) => basisRecorded(agencyId));

/** Opened, known to the whole team, and led by Castillo. */
export const openedWithTeam: readonly CaseEvent[] = [
  ...opened, ...known(coordination, harborShelter, police, childWelfare, bayHospital), leadNamed(),
];

/** The step of this key, opened at nine, held by the story's agency of its kind (or nobody), and due at five unless told. */
export function running(key: string, over: Partial<DataOf<'DeadlineSet'>> & { readonly holder?: AgencyId | null } = {}): readonly CaseEvent[] {
  const { holder = holderOf(key), ...terms } = over;
  const placed = holder === null ? [] : [stepPlaced({ stepId: stepIdOf(key), agencyId: holder })];
  return [stepOpened(key), ...placed, deadlineSet(key, terms)];
}

/** The bed was not found by five, and Sosa, on call at the harbor shelter, was told; next comes the supervisor at half past, unless told. */
export const bedMissed = (nextAt?: Instant): readonly CaseEvent[] => [
  ...running('find-bed'), deadlineMissed(), escalationRecorded(nextAt ? { next: { at: nextAt, what: 'rung' } } : {}), noticeIssued(),
];
