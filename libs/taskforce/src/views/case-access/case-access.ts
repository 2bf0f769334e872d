import type { BasisKind, CaseEvent, DataOf } from '@throughline/cases';
import type { LinkedView, Seen } from '@throughline/engine';
import type { AgencyId, BasisId, CaseId, Instant } from '@throughline/kernel';
import type { IndexValue } from '@throughline/ports';
import { newestFirst } from '../newest-first';
import { caseIdOf, isCaseEvent } from '../streams';

/** That an agency may know of a case, by every live basis it has. There is none when it has none. */
export type CaseAccess = {
  readonly caseId: CaseId;
  readonly agencyId: AgencyId;
  readonly bases: Readonly<Record<BasisId, { readonly kind: BasisKind; readonly since: Instant }>>;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
};

/** What the view keeps about a case itself: a closing names no agency. */
type KnownCase = Pick<CaseAccess, 'status' | 'openedAt'> & { readonly agencyIds: readonly AgencyId[] };
type CaseAccessDocument = CaseAccess | KnownCase;

/** Where an agency's cases are found, with the newest first; `knows` is 0 for mere oversight. */
export const caseAccessOrders = { ofAgency: 0 } as const;
export const caseAccessKey = (caseId: CaseId, agencyId: AgencyId): string => `${caseId}/${agencyId}`;

/** Oversight lets an auditor look; it makes an agency nobody who works on the case. */
export const worksOnCase = ({ bases }: CaseAccess): boolean => Object.values(bases).some(({ kind }) => kind !== 'oversight');

const concerning: ReadonlySet<string> = new Set<CaseEvent['type']>(['CaseOpened', 'CaseClosed', 'CaseReopened', 'BasisRecorded', 'BasisEnded']);

export const caseAccessView: LinkedView<CaseAccessDocument> = {
  shape: {
    name: 'case-access',
    version: 1,
    fields: ['agencyId', 'knows', 'status', 'newestFirst'],
    orders: [['agencyId', 'knows', 'status', 'newestFirst']],
  },
  keysOf: (seen) => (concerning.has(seen.type) && isCaseEvent(seen) ? [caseIdOf(seen)] : []),
  linkedKeysOf: (known, seen) => {
    if (!isKnownCase(known) || !isCaseEvent(seen)) return [];
    const concerned = seen.type === 'BasisRecorded' || seen.type === 'BasisEnded' ? [seen.data.agencyId] : known.agencyIds;
    return concerned.map((agencyId) => caseAccessKey(caseIdOf(seen), agencyId));
  },
  evolve: (document, seen, _key, known) => {
    if (!isCaseEvent(seen)) return document;
    if (known && isKnownCase(known)) return accessAfter(document && !isKnownCase(document) ? document : undefined, seen, known);
    return knownAfter(document && isKnownCase(document) ? document : undefined, seen);
  },
  index: (document) => {
    if (isKnownCase(document)) return notListed;
    const { agencyId, status, openedAt } = document;
    return { agencyId, knows: worksOnCase(document) ? 1 : 0, status, newestFirst: newestFirst(openedAt) };
  },
};

const notListed: Readonly<Record<string, IndexValue>> = {};
const isKnownCase = (document: CaseAccessDocument): document is KnownCase => 'agencyIds' in document;

function knownAfter(known: KnownCase | undefined, seen: Seen & CaseEvent): KnownCase | undefined {
  if (seen.type === 'CaseOpened') return { status: 'open', openedAt: seen.data.openedAt, agencyIds: [] };
  if (!known) return undefined;
  if (seen.type === 'CaseClosed') return { ...known, status: 'closed' };
  if (seen.type === 'CaseReopened') return { ...known, status: 'open' };
  return seen.type === 'BasisRecorded' && !known.agencyIds.includes(seen.data.agencyId) ? { ...known, agencyIds: [...known.agencyIds, seen.data.agencyId] } : known;
}

function accessAfter(access: CaseAccess | undefined, seen: Seen & CaseEvent, known: KnownCase): CaseAccess | undefined {
  if (seen.type === 'BasisRecorded') return withBasis(access, seen.data, seen, known);
  if (!access) return undefined;
  if (seen.type === 'CaseClosed') return { ...access, status: 'closed' };
  if (seen.type === 'CaseReopened') return { ...access, status: 'open' };
  return seen.type === 'BasisEnded' ? withoutBasis(access, seen.data.basisId) : access;
}

function withBasis(access: CaseAccess | undefined, { agencyId, basisId, kind }: DataOf<'BasisRecorded'>, seen: Seen, { status, openedAt }: KnownCase): CaseAccess {
  const basis = { kind, since: seen.metadata.recordedAt };
  return { caseId: caseIdOf(seen), agencyId, status, openedAt, bases: { ...access?.bases, [basisId]: basis } };
}

function withoutBasis(access: CaseAccess, basisId: BasisId): CaseAccess | undefined {
  const { [basisId]: _, ...bases } = access.bases;
  return Object.keys(bases).length > 0 ? { ...access, bases } : undefined;
}
