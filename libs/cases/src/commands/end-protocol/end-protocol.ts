import { gatheredProtocol } from '../../protocols/step-definition';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseStranger } from '../guards';

export type EndProtocol = Command<'EndProtocol', { protocolId: string }>;

/** Takes an add-on off the case; its open agreements end. A base is changed, never ended, and no protocol ends under an open statutory step. */
export function endProtocol({ protocolId }: EndProtocol['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseStranger(work);
  if (refusal) return refusal;
  const applied = work.case.protocols[protocolId];
  if (!applied) return { code: 'protocol-not-applied', protocolId };
  if (gatheredProtocol(work, protocolId, applied.version).compiled.protocol.kind === 'base') return { code: 'protocol-base-missing' };
  const open = Object.values(work.case.openSteps).filter(({ origin }) => origin.kind === 'protocol' && origin.protocolId === protocolId);
  const statutory = open.filter(({ authority }) => authority === 'statute');
  if (statutory.length > 0) return { code: 'protocol-has-open-statutory-steps', stepIds: statutory.map(({ stepId }) => stepId) };
  for (const { stepId } of open) work.record({ type: 'StepEnded', data: { stepId, reason: 'protocol-changed' } });
  work.record({ type: 'ProtocolEnded', data: { protocolId, version: applied.version } });
  return undefined;
}
