import { consequence } from '../../work/settle';

/** The step that a need opened meets it; what is left of the need's other steps goes on. */
export const whenStepCompletedThenMeetItsNeed = consequence('when-step-completed-then-meet-its-need', ['StepCompleted'], ({ data: { stepId } }, work) => {
  const origin = work.case.endedSteps[stepId]?.terms.origin;
  const need = origin?.kind === 'protocol' && origin.needId !== null ? work.case.needs[origin.needId] : undefined;
  const others = Object.values(work.case.openSteps).some((step) => step.origin.kind === 'protocol' && need && step.origin.needId === need.needId);
  if (need && need.status !== 'met' && !others) work.record({ type: 'NeedMet', data: { needId: need.needId, need: need.kind, stepId } });
});
