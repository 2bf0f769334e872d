import { stepApplies } from '@throughline/protocols';
import { openProtocolStep } from '../../protocols/open-step';
import { gatheredProtocol, stepDefinition } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/** A monthly review promises the next one as soon as this one is done, while the case is open. */
export const whenStepCompletedThenRepeatIt = consequence('when-step-completed-then-repeat-it', ['StepCompleted'], ({ data: { stepId } }, work) => {
  const ended = work.case.endedSteps[stepId];
  const step = ended && stepDefinition(work, ended.terms).step;
  const protocol = ended?.terms.origin.kind === 'protocol' ? work.case.protocols[ended.terms.origin.protocolId] : undefined;
  if (!step?.repeats || !protocol || work.case.status !== 'open') return;
  if (!stepApplies(gatheredProtocol(work, protocol.protocolId, protocol.version).compiled, step.key, work.case.facts)) return;
  openProtocolStep(work, protocol, { ...step, within: step.repeats });
});
