import { stepsOpenedBy, type Trigger } from '@throughline/protocols';
import type { NeedId, StepId } from '@throughline/kernel';
import type { AppliedProtocol, EndedStep } from '../../case';
import type { CaseEvent } from '../../events';
import { openProtocolStep } from '../../protocols/open-step';
import { gatheredProtocol } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';
import type { Work } from '../../work/work';

type Happening = { readonly trigger: Trigger; readonly needId?: NeedId; readonly protocols: readonly AppliedProtocol[] };

/** Milestones, ends of steps, needs and the closing of the case open what the applied protocols say they open. */
export const whenSomethingHappensThenOpenItsSteps = consequence(
  'when-something-happens-then-open-its-steps',
  ['MilestoneReached', 'StepCompleted', 'StepNotNeeded', 'StepDeclined', 'StepEnded', 'NeedRecorded', 'CaseClosed'],
  (event, work) => {
    const happening = happeningOf(event, work);
    for (const protocol of happening?.protocols ?? []) {
      const { compiled } = gatheredProtocol(work, protocol.protocolId, protocol.version);
      for (const step of stepsOpenedBy(compiled, happening?.trigger ?? { on: 'case-closed' }, work.case.facts)) openProtocolStep(work, protocol, step, happening?.needId);
    }
  },
);

function happeningOf(event: CaseEvent, work: Work): Happening | undefined {
  const all = Object.values(work.case.protocols);
  switch (event.type) {
    case 'MilestoneReached':
      return { trigger: { on: 'milestone', milestone: event.data.milestone }, protocols: all };
    case 'NeedRecorded':
      return { trigger: { on: 'need', need: event.data.need }, needId: event.data.needId, protocols: all };
    case 'CaseClosed':
      return { trigger: { on: 'case-closed' }, protocols: all };
    case 'StepCompleted':
      return stepEnded(event.data.stepId, 'completed', work);
    case 'StepNotNeeded':
      return stepEnded(event.data.stepId, 'not-needed', work);
    case 'StepDeclined':
      return stepEnded(event.data.stepId, 'declined', work);
    case 'StepEnded':
      // A step of before our time was done; one that ended with its case or its protocol leads nowhere.
      return event.data.reason === 'before-our-time' ? stepEnded(event.data.stepId, 'completed', work) : undefined;
    default:
      return undefined;
  }
}

/** Only the protocol that a step came from knows what follows its end. */
function stepEnded(stepId: StepId, how: EndedStep['status'], work: Work): Happening | undefined {
  const origin = work.case.endedSteps[stepId]?.terms.origin;
  const protocol = origin?.kind === 'protocol' ? work.case.protocols[origin.protocolId] : undefined;
  return origin?.kind === 'protocol' && protocol ? { trigger: { on: 'step-ended', step: origin.key, how }, protocols: [protocol] } : undefined;
}
