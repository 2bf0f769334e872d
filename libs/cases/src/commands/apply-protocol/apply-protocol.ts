import { protocolKey } from '../../context';
import { gatheredProtocol } from '../../protocols/step-definition';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseStranger } from '../guards';

export type ApplyProtocol = Command<'ApplyProtocol', { protocolId: string; version: number }>;

/** Adds a protocol to those the case runs: one base at the most, any number of add-ons. */
export function applyProtocol({ protocolId, version }: ApplyProtocol['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseStranger(work);
  if (refusal) return refusal;
  const gathered = work.context.protocols[protocolKey(protocolId, version)];
  if (!gathered) return { code: 'protocol-unknown', protocolId, version };
  const { protocols } = work.case;
  if (protocols[protocolId]?.version === version) return undefined;
  if (protocols[protocolId]) return { code: 'protocol-applied-already', protocolId, version: protocols[protocolId].version };
  const base = Object.values(protocols).find((applied) => gatheredProtocol(work, applied.protocolId, applied.version).compiled.protocol.kind === 'base');
  if (base && gathered.compiled.protocol.kind === 'base') return { code: 'protocol-base-applied-already', protocolId: base.protocolId };
  work.record({ type: 'ProtocolApplied', data: { protocolId, version, hash: gathered.hash } });
  return undefined;
}
