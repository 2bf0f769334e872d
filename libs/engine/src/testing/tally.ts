import type { Decider } from '@throughline/kernel';
import type { Aggregate, Fact } from '../aggregate';

/** The smallest aggregate there is: it counts, and refuses to count below nothing. */
export type Tally = { total: number };
export type TallyCommand = { readonly type: 'Count'; readonly data: { readonly by: number; readonly note?: string } };
export type TallyEvent = Fact & { readonly type: 'Counted'; readonly data: { readonly by: number; readonly at: string } };
export type TallyRejection = { readonly code: 'below-nothing' };
type TallyContext = { readonly now: string; readonly others: number };

const decider: Decider<TallyCommand, Tally, TallyEvent, TallyRejection, TallyContext> = {
  initialState: () => ({ total: 0 }),
  copy: (state) => ({ ...state }),
  decide: ({ data: { by, note } }, { total }, { now }) => {
    if (total + by < 0) return { outcome: 'rejected', rejection: { code: 'below-nothing' } };
    if (by === 0) return { outcome: 'accepted', events: [] };
    return { outcome: 'accepted', events: [{ type: 'Counted', data: { by, at: now }, ...(note ? { sealed: { narrative: note } } : {}) }] };
  },
  evolve: (draft, { data: { by } }) => {
    draft.total += by;
    return draft;
  },
};

export const tally: Aggregate<TallyCommand, Tally, TallyEvent, TallyRejection, TallyContext> = {
  kind: 'tally',
  decider,
  codec: {
    versionOf: () => 1,
    upcast: (type, _version, data) => ({ type, data }) as TallyEvent,
    findFaults: ({ data: { by } }) => (by === 13 ? [{ path: '/by', message: 'is never written' }] : []),
  },
  // Looks at another stream, so that what was read there is on record.
  contextFor: async (_command, _state, { now }, load) => ({ now, others: (await load(tally, 'other')).total }),
};

export const count = (by: number, note?: string): TallyCommand => ({ type: 'Count', data: { by, ...(note ? { note } : {}) } });
