import { consequence } from '../../work/settle';

/** What the team had agreed to do ends with the case; follow-up steps that the closing itself opens run on. */
export const whenCaseClosedThenEndItsAgreements = consequence('when-case-closed-then-end-its-agreements', ['CaseClosed'], (_, work) => {
  for (const { stepId, authority } of Object.values(work.case.openSteps)) {
    if (authority === 'agreement') work.record({ type: 'StepEnded', data: { stepId, reason: 'case-closed' } });
  }
});
