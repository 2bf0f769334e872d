import { reachMilestone } from '../../milestones/reach-milestone';
import { stepDefinition } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

export const whenStepCompletedThenReachItsMilestone = consequence(
  'when-step-completed-then-reach-its-milestone',
  ['StepCompleted'],
  ({ data: { stepId } }, work) => {
    const ended = work.case.endedSteps[stepId];
    const reaches = ended && stepDefinition(work, ended.terms).step?.reaches;
    if (reaches) reachMilestone(work, reaches.milestone, reaches.kind ?? null);
  },
);
