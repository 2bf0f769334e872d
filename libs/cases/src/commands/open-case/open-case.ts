import type { AgencyId, BasisId, CaseId, MemberId } from '@throughline/kernel';
import type { Facts, FieldClass } from '@throughline/protocols';
import { protocolKey } from '../../context';
import { factEntries, refuseFactValue } from '../../facts/fact-value';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseFuture } from '../guards';

export type OpenCase = Command<
  'OpenCase',
  {
    caseId: CaseId;
    openedBy: AgencyId;
    /** Exactly one base, and any add-ons. */
    protocols: readonly { readonly protocolId: string; readonly version: number }[];
    facts: Facts;
    leadMemberId: MemberId | null;
    sealed?: { readonly [Class in 'identity' | 'contact' | 'narrative']?: unknown };
  }
>;

/** A case starts with what is known in codes, the protocols it will run, and the opening agency as the first that may know of it. */
export function openCase({ caseId, openedBy, protocols, facts, leadMemberId, sealed }: OpenCase['data'], work: Work): Refusal {
  if (work.isOpened) return { code: 'case-opened-already' };
  const refusal = refuseFuture(work) ?? refuseFacts(facts) ?? refuseProtocols(protocols, work);
  if (refusal) return refusal;
  const agency = work.context.agencies[openedBy];
  if (!agency) return { code: 'agency-unknown', agencyId: openedBy };
  if (agency.status === 'suspended') return { code: 'agency-suspended', agencyId: openedBy };

  const openedAt = work.context.now;
  const classes: readonly FieldClass[] = ['status', 'identity', 'contact', 'narrative'];
  work.record({ type: 'CaseOpened', data: { caseId, openedBy, region: agency.region, zone: agency.calendar.zone, openedAt }, ...(sealed ? { sealed } : {}) });
  work.record({ type: 'BasisRecorded', data: { basisId: work.newId<BasisId>(), agencyId: openedBy, kind: 'own-client', cites: null, releaseId: null, classes } });
  for (const [fact, value] of factEntries(facts)) work.record({ type: 'FactRecorded', data: { fact, value } });
  if (leadMemberId) work.record({ type: 'LeadNamed', data: { memberId: leadMemberId, agencyId: openedBy } });
  for (const { protocolId, version } of protocols) {
    const hash = work.context.protocols[protocolKey(protocolId, version)]?.hash ?? '';
    work.record({ type: 'ProtocolApplied', data: { protocolId, version, hash } });
  }
  return undefined;
}

function refuseFacts(facts: Facts): Refusal {
  for (const [fact, value] of factEntries(facts)) {
    const refusal = refuseFactValue(fact, value);
    if (refusal) return refusal;
  }
  return undefined;
}

function refuseProtocols(protocols: OpenCase['data']['protocols'], { context }: Work): Refusal {
  const seen = new Set<string>();
  let base: string | undefined;
  for (const { protocolId, version } of protocols) {
    const gathered = context.protocols[protocolKey(protocolId, version)];
    if (!gathered) return { code: 'protocol-unknown', protocolId, version };
    if (seen.has(protocolId)) return { code: 'protocol-applied-already', protocolId, version };
    seen.add(protocolId);
    if (gathered.compiled.protocol.kind !== 'base') continue;
    if (base) return { code: 'protocol-base-applied-already', protocolId: base };
    base = protocolId;
  }
  return base ? undefined : { code: 'protocol-base-missing' };
}
