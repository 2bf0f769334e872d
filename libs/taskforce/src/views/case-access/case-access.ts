import type { BasisKind } from '@throughline/cases';
import type { View } from '@throughline/engine';
import type { AgencyId, BasisId, CaseId, Instant } from '@throughline/kernel';
import { caseEvent } from '../case-event';

/** That an agency may know of a case, on one live basis. */
export type CaseAccess = { readonly caseId: CaseId; readonly agencyId: AgencyId; readonly basisId: BasisId; readonly kind: BasisKind; readonly since: Instant };

export const caseAccessView: View<CaseAccess> = {
  shape: { name: 'case-access', version: 1, fields: ['agencyId', 'caseId'], orders: [['agencyId', 'caseId'], ['caseId']] },
  keysOf: (seen) => {
    const event = caseEvent(seen)?.event;
    return event?.type === 'BasisRecorded' || event?.type === 'BasisEnded' ? [event.data.basisId] : [];
  },
  evolve: (_, seen) => {
    const found = caseEvent(seen);
    if (found?.event.type !== 'BasisRecorded') return undefined;
    const { agencyId, basisId, kind } = found.event.data;
    return { caseId: found.caseId, agencyId, basisId, kind, since: seen.metadata.recordedAt };
  },
  index: ({ agencyId, caseId }) => ({ agencyId, caseId }),
};
