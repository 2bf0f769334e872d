import type { StepId } from '@throughline/kernel';
import { stepTermsOf } from '../../protocols/open-step';
import { gatheredProtocol } from '../../protocols/step-definition';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseStranger } from '../guards';

export type RecordPastStep = Command<'RecordPastStep', { protocolId: string; stepKey: string }>;

/**
 * A step that was done before this taskforce kept its promises here: on record, with no clock, no notice and no miss. What follows its end follows.
 * An open step of the same name is ended the same way.
 */
export function recordPastStep({ protocolId, stepKey }: RecordPastStep['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseStranger(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  const applied = work.case.protocols[protocolId];
  if (!applied) return { code: 'protocol-not-applied', protocolId };
  const step = gatheredProtocol(work, protocolId, applied.version).compiled.protocol.steps.find(({ key }) => key === stepKey);
  if (!step) return { code: 'protocol-step-unknown', protocolId, stepKey };
  const open = Object.values(work.case.openSteps).find(({ origin }) => origin.kind === 'protocol' && origin.protocolId === protocolId && origin.key === stepKey);
  const stepId = open?.stepId ?? work.newId<StepId>();
  if (!open) work.record({ type: 'PastStepRecorded', data: { stepId, ...stepTermsOf(work, applied, step) } });
  work.record({ type: 'StepEnded', data: { stepId, reason: 'before-our-time' } });
  return undefined;
}
