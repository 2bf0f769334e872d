import { tellLead } from '../../ladder/tell-lead';
import { consequence } from '../../work/settle';

/** A statutory step that a corrected fact puts in question, and a need that nobody provides for, are a person's to decide. */
export const whenSomebodyMustDecideThenTellTheLead = consequence(
  'when-somebody-must-decide-then-tell-the-lead',
  ['StepQuestioned', 'NeedWithoutProvider'],
  (event, work) =>
    event.type === 'StepQuestioned'
      ? tellLead(work, 'step-questioned', event.data.stepId, work.openStep(event.data.stepId)?.urgency ?? 'today')
      : tellLead(work, 'need-without-provider', null, 'today'),
);
