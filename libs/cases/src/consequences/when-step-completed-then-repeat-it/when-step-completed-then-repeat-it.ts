import { dueAfter, type StepId } from '@throughline/kernel';
import { stepApplies, stepOf } from '@throughline/protocols';
import { clockFor } from '../../clocks/step-clock';
import { stepTermsOf } from '../../protocols/open-step';
import { gatheredProtocol } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/**
 * A monthly review promises the next one as soon as this one is done, while the case is open. Its limit counts from so long after as the protocol says,
 * in the version that the case runs now.
 */
export const whenStepCompletedThenRepeatIt = consequence('when-step-completed-then-repeat-it', ['StepCompleted'], ({ data: { stepId } }, work) => {
  const ended = work.case.endedSteps[stepId];
  const origin = ended?.terms.origin;
  const protocol = origin?.kind === 'protocol' ? work.case.protocols[origin.protocolId] : undefined;
  if (!ended || origin?.kind !== 'protocol' || !protocol || work.case.status !== 'open') return;
  const { compiled } = gatheredProtocol(work, protocol.protocolId, protocol.version);
  const step = stepOf(compiled, origin.key);
  if (!step?.repeats || !stepApplies(compiled, origin.key, work.case.facts)) return;
  const terms = stepTermsOf(work, protocol, step);
  const { clock } = clockFor(step.repeats.clock, ended.holder, work.case, work.context);
  const countsFrom = dueAfter(terms.countsFrom, step.repeats.limit, clock).at;
  work.record({ type: 'StepOpened', data: { stepId: work.newId<StepId>(), ...terms, countsFrom, openedAt: work.context.now } });
});
