import { isStoppedByQuiet } from '../../clocks/stopped-by-quiet';
import { escalateToLead, startRun } from '../../ladder/escalate';
import { tellLead } from '../../ladder/tell-lead';
import { consequence } from '../../work/settle';

/**
 * A step that lost its agency is unplaced and its clock runs on. Its run ends and a new one starts at the lead, at once if it is overdue; the lead is
 * told at once. A second hand-back records the lead's rung before any deadline. In a quiet there is no clock and no rung, only word to the lead.
 */
export const whenAgencyLosesStepThenTheLeadTakesOver = consequence(
  'when-agency-loses-step-then-the-lead-takes-over',
  ['StepUnplaced', 'StepHandedBack'],
  (event, work) => {
    const { stepId } = event.data;
    const step = work.openStep(stepId);
    if (!step || step.holder !== null) return;
    const why = event.type === 'StepHandedBack' ? 'handed-back' : 'unplaced';
    if (!isStoppedByQuiet(work.case, step)) {
      startRun(work, step, why);
      const unplaced = work.openStep(stepId);
      if (unplaced && event.type === 'StepHandedBack' && event.data.times >= 2) return escalateToLead(work, unplaced);
    }
    tellLead(work, why, stepId, step.urgency);
  },
);
