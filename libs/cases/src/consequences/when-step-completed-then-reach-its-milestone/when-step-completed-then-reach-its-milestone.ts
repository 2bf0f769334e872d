import { reachMilestone } from '../../milestones/reach-milestone';
import { stepDefinition } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/** A step of before our time was completed too, and what it reached was reached then. */
export const whenStepCompletedThenReachItsMilestone = consequence(
  'when-step-completed-then-reach-its-milestone',
  ['StepCompleted', 'StepEnded'],
  (event, work) => {
    if (event.type === 'StepEnded' && event.data.reason !== 'before-our-time') return;
    const ended = work.case.endedSteps[event.data.stepId];
    const reaches = ended && stepDefinition(work, ended.terms).step?.reaches;
    if (reaches) reachMilestone(work, reaches.milestone, reaches.kind ?? null);
  },
);
