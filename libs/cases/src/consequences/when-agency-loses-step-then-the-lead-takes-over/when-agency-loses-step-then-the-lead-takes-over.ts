import { escalateToLead, startRun } from '../../ladder/escalate';
import { tellLead } from '../../ladder/tell-lead';
import { consequence } from '../../work/settle';

/**
 * A step that lost its agency is unplaced and its clock runs on. Its run ends and a new one starts at the lead, at once if it is overdue; the lead is told
 * at once. A second hand-back records the lead's rung before any deadline.
 */
export const whenAgencyLosesStepThenTheLeadTakesOver = consequence(
  'when-agency-loses-step-then-the-lead-takes-over',
  ['StepUnplaced', 'StepHandedBack'],
  (event, work) => {
    const step = work.openStep(event.data.stepId);
    const stopped = work.case.quiet !== null && step?.authority === 'agreement';
    if (!step || step.holder !== null || stopped) return;
    const handedBack = event.type === 'StepHandedBack';
    if (step.deadline) startRun(work, step, handedBack ? 'handed-back' : 'unplaced');
    const unplaced = work.openStep(event.data.stepId) ?? step;
    if (handedBack && event.data.times >= 2) return escalateToLead(work, unplaced);
    tellLead(work, handedBack ? 'handed-back' : 'unplaced', step.stepId, step.urgency);
  },
);
