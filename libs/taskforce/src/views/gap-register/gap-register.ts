import type { View } from '@throughline/engine';
import type { CaseId, Instant, NeedId } from '@throughline/kernel';
import type { NeedKind } from '@throughline/protocols';
import { caseIdOf, isCaseEvent } from '../streams';

/** A need that nobody could be found to provide for: evidence for funding. It stays when somebody is found after all. */
export type Gap = { readonly needId: NeedId; readonly caseId: CaseId; readonly need: NeedKind; readonly recordedAt: Instant; readonly metAt: Instant | null };

/** Where a gap is found: by when it was recorded, of all needs and of one kind. */
export const gapOrders = { recordedAt: 0, ofNeed: 1 } as const;

export const gapRegisterView: View<Gap> = {
  shape: { name: 'gap-register', version: 1, fields: ['need', 'recordedAt'], orders: [['recordedAt'], ['need', 'recordedAt']] },
  keysOf: (seen) => (isCaseEvent(seen) && (seen.type === 'NeedWithoutProvider' || seen.type === 'NeedMet') ? [seen.data.needId] : []),
  evolve: (gap, seen) => {
    if (!isCaseEvent(seen)) return gap;
    const at = seen.metadata.recordedAt;
    if (seen.type === 'NeedMet') return gap && { ...gap, metAt: at };
    if (seen.type !== 'NeedWithoutProvider') return gap;
    const { needId, need } = seen.data;
    return { needId, caseId: caseIdOf(seen), need, recordedAt: at, metAt: null };
  },
  index: ({ need, recordedAt }) => ({ need, recordedAt }),
};
