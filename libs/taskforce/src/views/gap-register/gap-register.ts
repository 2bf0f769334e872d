import type { View } from '@throughline/engine';
import type { CaseId, Instant, NeedId } from '@throughline/kernel';
import type { NeedKind } from '@throughline/protocols';
import { caseEvent } from '../case-event';

/** A need that nobody provided for: evidence for funding. */
export type GapRow = { readonly needId: NeedId; readonly caseId: CaseId; readonly need: NeedKind; readonly recordedAt: Instant; readonly metAt: Instant | null };

export const gapRegisterView: View<GapRow> = {
  shape: { name: 'gap-register', version: 1, fields: ['need', 'recordedAt'], orders: [['recordedAt'], ['need', 'recordedAt']] },
  keysOf: (seen) => {
    const event = caseEvent(seen)?.event;
    return event?.type === 'NeedWithoutProvider' || event?.type === 'NeedMet' ? [event.data.needId] : [];
  },
  evolve: (row, seen) => {
    const found = caseEvent(seen);
    const at = seen.metadata.recordedAt;
    if (found?.event.type === 'NeedMet') return row && { ...row, metAt: at };
    return found?.event.type === 'NeedWithoutProvider' ? { needId: found.event.data.needId, caseId: found.caseId, need: found.event.data.need, recordedAt: at, metAt: null } : row;
  },
  index: ({ need, recordedAt }) => ({ need, recordedAt }),
};
