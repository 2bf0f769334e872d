import type { AgencyId, StepId } from '@throughline/kernel';
import type { AgencyKind, Limit, NeedKind, Urgency } from '@throughline/protocols';
import { actingAgency } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseAgency, refuseClosed, refuseWithoutBasis } from '../guards';

export type OpenReferral = Command<
  'OpenReferral',
  { agencyKind: AgencyKind; agencyId: AgencyId | null; need: NeedKind | null; within: Limit; urgency: Urgency; sealed?: { readonly narrative?: unknown } }
>;

/**
 * A step that one agency opens for another by hand. To a named agency only where that one may know of the case; to a kind of agency it is placed
 * like any other step.
 */
export function openReferral({ agencyKind, agencyId, need, within, urgency, sealed }: OpenReferral['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? (agencyId === null ? undefined : refuseAgency(work, agencyId));
  if (refusal) return refusal;
  const { now, actor } = work.context;
  const stepId = work.newId<StepId>();
  const fromAgencyId = actingAgency(work.case, actor);
  const data = {
    stepId, origin: { kind: 'referral' as const, fromAgencyId, need }, agencyKind, urgency, authority: 'agreement' as const, personalDuty: false,
    countsFrom: now, limit: within, openedAt: now,
  };
  work.record({ type: 'StepOpened', data, ...(sealed ? { sealed } : {}) });
  if (agencyId !== null) work.record({ type: 'StepPlaced', data: { stepId, agencyId, how: 'by-hand' } });
  return undefined;
}
