import { placeByItself } from '../../placing/place-by-itself';
import { consequence } from '../../work/settle';

/** A personal duty stays with the opening agency; anything else goes to the one agency that could hold it, or stays unplaced. */
export const whenStepOpenedThenPlaceIt = consequence('when-step-opened-then-place-it', ['StepOpened'], ({ data: { stepId } }, work) => {
  const step = work.openStep(stepId);
  if (!step || step.holder !== null) return;
  if (step.personalDuty) return work.record({ type: 'StepPlaced', data: { stepId, agencyId: work.case.openedBy, how: 'personal-duty' } });
  const outcome = placeByItself(work, step);
  if (outcome !== 'placed') work.record({ type: 'StepUnplaced', data: { stepId, agencyId: null, reason: outcome } });
});
