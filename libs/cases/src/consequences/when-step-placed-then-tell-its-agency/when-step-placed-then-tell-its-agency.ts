import { isStoppedByQuiet } from '../../clocks/stopped-by-quiet';
import { issueNotice } from '../../notices/issue-notice';
import { consequence } from '../../work/settle';

/** Whoever comes to hold a step is told, unless a quiet has stopped it: then they are told when its clock starts again. */
export const whenStepPlacedThenTellItsAgency = consequence('when-step-placed-then-tell-its-agency', ['StepPlaced', 'StepReassigned'], ({ data }, work) => {
  const step = work.openStep(data.stepId);
  if (!step?.holder || isStoppedByQuiet(work.case, step)) return;
  issueNotice(work, { purpose: 'step-assigned', stepId: step.stepId, agencyId: step.holder, memberId: null, urgency: step.urgency, outward: true, run: null, rung: null });
});
