import type { StepId } from '@throughline/kernel';
import { stepApplies, type NotNeededReason } from '@throughline/protocols';
import type { Step } from '../../case';
import { gatheredProtocol } from '../../protocols/step-definition';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseStranger, refuseUnlessOpen, refuseUnlessTextAllows } from '../guards';

export type MarkStepNotNeeded = Command<'MarkStepNotNeeded', { stepId: StepId; reason: NotNeededReason }>;

/**
 * The step does not apply, for a reason from the list. A statutory one only where its text leaves the choice, or where it is not meant for such a
 * case any more: that is what the lead was asked when a fact was corrected or the protocol changed, and a law that does not speak of somebody asks
 * nothing.
 */
export function markStepNotNeeded({ stepId, reason }: MarkStepNotNeeded['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId) ?? refuseStranger(work);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  const statute = stillApplies(work, step) ? refuseUnlessTextAllows(work, step, 'not-needed') : undefined;
  if (statute) return statute;
  work.record({ type: 'StepNotNeeded', data: { stepId, reason } });
  return undefined;
}

/** By the version of the protocol that the case runs now, which may not have the step any more. */
function stillApplies(work: Work, { origin }: Step): boolean {
  const protocol = origin.kind === 'protocol' ? work.case.protocols[origin.protocolId] : undefined;
  if (origin.kind === 'referral' || !protocol) return true;
  return stepApplies(gatheredProtocol(work, protocol.protocolId, protocol.version).compiled, origin.key, work.case.facts);
}
