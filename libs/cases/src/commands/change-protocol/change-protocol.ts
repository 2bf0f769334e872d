import type { StepId } from '@throughline/kernel';
import { stepsOpenedBy } from '@throughline/protocols';
import type { Step } from '../../case';
import { protocolKey } from '../../context';
import { openProtocolStep } from '../../protocols/open-step';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseStranger } from '../guards';

export type ChangeProtocol = Command<'ChangeProtocol', { protocolId: string; version: number }>;

/**
 * Moves the case to another version of a protocol it runs. Open steps keep the terms they were promised under; a step that the new version does not
 * have any more is not needed, a statutory one is the lead's to decide. Steps that only the new version has and that the case's start would have opened open now.
 */
export function changeProtocol({ protocolId, version }: ChangeProtocol['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseStranger(work);
  if (refusal) return refusal;
  const gathered = work.context.protocols[protocolKey(protocolId, version)];
  if (!gathered) return { code: 'protocol-unknown', protocolId, version };
  const before = work.case.protocols[protocolId];
  if (!before) return { code: 'protocol-not-applied', protocolId };
  if (before.version === version) return undefined;

  work.record({ type: 'ProtocolChanged', data: { protocolId, version, hash: gathered.hash, from: before.version } });
  const keys = new Set(gathered.compiled.protocol.steps.map(({ key }) => key));
  for (const step of openStepsOf(work, protocolId)) if (step.origin.kind === 'protocol' && !keys.has(step.origin.key)) drop(work, step);
  const applied = work.case.protocols[protocolId];
  if (!applied) return undefined;
  for (const step of stepsOpenedBy(gathered.compiled, { on: 'case-opened' }, work.case.facts)) if (!applied.opened[step.key]) openProtocolStep(work, applied, step);
  return undefined;
}

const openStepsOf = (work: Work, protocolId: string): readonly Step[] =>
  Object.values(work.case.openSteps).filter(({ origin }) => origin.kind === 'protocol' && origin.protocolId === protocolId);

function drop(work: Work, { stepId, authority }: { readonly stepId: StepId; readonly authority: Step['authority'] }): void {
  work.record(
    authority === 'agreement'
      ? { type: 'StepNotNeeded', data: { stepId, reason: 'protocol-changed' } }
      : { type: 'StepQuestioned', data: { stepId, reason: 'protocol-changed' } },
  );
}
