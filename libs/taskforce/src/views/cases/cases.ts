import { caseCode, type BasisKind, type CaseEvent, type Lead } from '@throughline/cases';
import type { View } from '@throughline/engine';
import type { AgencyId, BasisId, CaseId, Instant, NeedId, ReleaseId } from '@throughline/kernel';
import type { Facts, NeedKind } from '@throughline/protocols';
import { caseEvent } from '../case-event';

/** A case in codes, as lists and its own page show it to those who may know of it. */
export type CaseRow = {
  readonly caseId: CaseId;
  readonly code: string;
  readonly status: 'open' | 'closed';
  readonly openedBy: AgencyId;
  readonly region: string;
  readonly zone: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly lead: Lead | null;
  readonly leadMissingSince: Instant | null;
  readonly facts: Facts;
  readonly milestones: Readonly<Record<string, { readonly wanted: boolean; readonly kinds: readonly string[]; readonly reachedAt: Instant | null }>>;
  readonly protocols: Readonly<Record<string, number>>;
  readonly bases: Readonly<Record<BasisId, { readonly agencyId: AgencyId; readonly kind: BasisKind; readonly releaseId: ReleaseId | null }>>;
  readonly releases: Readonly<Record<ReleaseId, { readonly discloser: AgencyId; readonly recipient: AgencyId; readonly classes: readonly string[]; readonly expiresAt: Instant }>>;
  readonly needs: Readonly<Record<NeedId, { readonly need: NeedKind; readonly status: 'open' | 'met' | 'no-provider' }>>;
  readonly quiet: { readonly until: Instant; readonly phase: 'waiting' | 'asked' | 'unanswered' } | null;
  readonly changedAt: Instant;
};

export const casesView: View<CaseRow> = {
  shape: { name: 'cases', version: 1, fields: ['code', 'status', 'openedAt'], orders: [['code'], ['status', 'openedAt'], ['openedAt']] },
  keysOf: (seen) => {
    const found = caseEvent(seen);
    return found && (found.event.type === 'CaseOpened' || concerns.has(found.event.type)) ? [found.caseId] : [];
  },
  evolve: (row, seen) => {
    const found = caseEvent(seen);
    if (!found) return row;
    const { caseId, event } = found;
    if (event.type === 'CaseOpened') return opened(caseId, event.data);
    return row && { ...row, ...changesOf(row, event), changedAt: seen.metadata.recordedAt };
  },
  index: ({ code, status, openedAt }) => ({ code, status, openedAt }),
};

const opened = (caseId: CaseId, { openedBy, region, zone, openedAt }: Extract<CaseEvent, { type: 'CaseOpened' }>['data']): CaseRow => ({
  caseId, code: caseCode(caseId), status: 'open', openedBy, region, zone, openedAt, closedAt: null, lead: null, leadMissingSince: null, facts: {}, milestones: {}, protocols: {},
  bases: {}, releases: {}, needs: {}, quiet: null, changedAt: openedAt,
});

/** The events that change the row; a list that meets many steps should not write its case each time. */
const concerns: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'CaseClosed', 'CaseReopened', 'FactRecorded', 'FactCorrected', 'MilestoneReached', 'MilestoneNotWanted', 'LeadNamed', 'LeadLeft', 'LeadDeadlineSet', 'ProtocolApplied', 'ProtocolChanged',
  'ProtocolEnded', 'BasisRecorded', 'BasisEnded', 'ReleaseRecorded', 'ReleaseExpired', 'ReleaseRevoked', 'QuietRequested', 'QuietExtended', 'QuietEndReached', 'QuietUnanswered', 'QuietEnded',
  'NeedRecorded', 'NeedMet', 'NeedWithoutProvider',
]);

function changesOf(row: CaseRow, event: CaseEvent): Partial<CaseRow> {
  switch (event.type) {
    case 'CaseClosed':
      return { status: 'closed', closedAt: event.data.closedAt, quiet: null, leadMissingSince: null };
    case 'CaseReopened':
      return { status: 'open', closedAt: null };
    case 'FactRecorded':
    case 'FactCorrected':
      return { facts: { ...row.facts, [event.data.fact]: event.data.value } };
    case 'MilestoneReached': {
      const { milestone, kind, reachedAt } = event.data;
      const before = row.milestones[milestone];
      const kinds = [...new Set([...(before?.kinds ?? []), ...(kind === null ? [] : [kind])])];
      return { milestones: { ...row.milestones, [milestone]: { wanted: true, kinds, reachedAt: before?.reachedAt ?? reachedAt } } };
    }
    case 'MilestoneNotWanted':
      return { milestones: { ...row.milestones, [event.data.milestone]: { wanted: false, kinds: [], reachedAt: null } } };
    case 'LeadNamed':
      return { lead: event.data, leadMissingSince: null };
    case 'LeadLeft':
      return { lead: null };
    case 'LeadDeadlineSet':
      return { leadMissingSince: event.data.since };
    case 'ProtocolApplied':
    case 'ProtocolChanged':
      return { protocols: { ...row.protocols, [event.data.protocolId]: event.data.version } };
    case 'ProtocolEnded':
      return { protocols: without(row.protocols, event.data.protocolId) };
    case 'BasisRecorded': {
      const { basisId, agencyId, kind, releaseId } = event.data;
      return { bases: { ...row.bases, [basisId]: { agencyId, kind, releaseId } } };
    }
    case 'BasisEnded':
      return { bases: without(row.bases, event.data.basisId) };
    case 'ReleaseRecorded': {
      const { releaseId, discloser, recipient, classes, expiresAt } = event.data;
      return { releases: { ...row.releases, [releaseId]: { discloser, recipient, classes, expiresAt } } };
    }
    case 'ReleaseExpired':
    case 'ReleaseRevoked':
      return { releases: without(row.releases, event.data.releaseId) };
    case 'QuietRequested':
    case 'QuietExtended':
      return { quiet: { until: event.data.until, phase: 'waiting' } };
    case 'QuietEndReached':
      return { quiet: row.quiet && { ...row.quiet, phase: 'asked' } };
    case 'QuietUnanswered':
      return { quiet: row.quiet && { ...row.quiet, phase: 'unanswered' } };
    case 'QuietEnded':
      return { quiet: null };
    case 'NeedRecorded':
      return { needs: { ...row.needs, [event.data.needId]: { need: event.data.need, status: 'open' } } };
    case 'NeedMet':
      return { needs: { ...row.needs, [event.data.needId]: { need: event.data.need, status: 'met' } } };
    case 'NeedWithoutProvider':
      return { needs: { ...row.needs, [event.data.needId]: { need: event.data.need, status: 'no-provider' } } };
    default:
      return {};
  }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = record;
  return others;
}
