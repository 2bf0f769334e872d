import type { View } from '@throughline/engine';
import { changed } from '../changes';
import { newestFirst } from '../newest-first';
import { caseIdOf, isCaseEvent } from '../streams';
import { caseChanges, openedCase } from './case-changes';
import type { CaseRow } from './case-row';

/** Where a case is found: by its code, and in lists with the newest first, of all, of a region and of a lead. */
export const caseOrders = { code: 0, status: 1, region: 2, lead: 3 } as const;

const concerning: ReadonlySet<string> = new Set(['CaseOpened', ...Object.keys(caseChanges)]);

/** One document a case. Nothing in it is personal but the codes that its readers are filtered by. */
export const casesView: View<CaseRow> = {
  shape: {
    name: 'cases',
    version: 1,
    fields: ['code', 'status', 'region', 'leadMemberId', 'newestFirst'],
    orders: [['code'], ['status', 'newestFirst'], ['region', 'status', 'newestFirst'], ['leadMemberId', 'status', 'newestFirst']],
  },
  keysOf: (seen) => (concerning.has(seen.type) && isCaseEvent(seen) ? [caseIdOf(seen)] : []),
  evolve: (row, seen) => {
    if (!isCaseEvent(seen)) return row;
    if (seen.type === 'CaseOpened') return openedCase(seen.data, seen);
    const after = row && changed(caseChanges, row, seen);
    return after === row ? row : after && { ...after, changedAt: seen.metadata.recordedAt };
  },
  index: ({ code, status, region, lead, openedAt }) => ({ code, status, region, leadMemberId: lead?.memberId ?? null, newestFirst: newestFirst(openedAt) }),
};
