import { stepApplies, stepOf } from '@throughline/protocols';
import { openProtocolStep } from '../../protocols/open-step';
import { gatheredProtocol } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/**
 * A monthly review promises the next one as soon as this one is done, within a month, while the case is open and it is for such a case. The version
 * of the protocol that the case runs now says so: a step that it has no more comes back no more.
 */
export const whenStepCompletedThenRepeatIt = consequence('when-step-completed-then-repeat-it', ['StepCompleted'], ({ data: { stepId } }, work) => {
  const origin = work.case.endedSteps[stepId]?.terms.origin;
  const protocol = origin?.kind === 'protocol' ? work.case.protocols[origin.protocolId] : undefined;
  if (origin?.kind !== 'protocol' || !protocol || work.case.status !== 'open') return;
  const { compiled } = gatheredProtocol(work, protocol.protocolId, protocol.version);
  const step = stepOf(compiled, origin.key);
  if (step?.repeats && stepApplies(compiled, origin.key, work.case.facts)) openProtocolStep(work, protocol, { ...step, within: step.repeats });
});
