import { stepsOpenedByFacts, stepsThatBeganToApply, stepsThatCeasedToApply, type FactCode, type Facts, type Opening } from '@throughline/protocols';
import type { AppliedProtocol, Step } from '../../case';
import { openProtocolStep } from '../../protocols/open-step';
import { gatheredProtocol, stepDefinition } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';
import type { Work } from '../../work/work';

/**
 * When an adult turns out to be 17, the steps that this would have opened open now, counted from when it became known. Downwards, open agreements
 * that no longer apply are not needed; of a statutory step the lead is asked.
 */
export const whenFactChangesThenOpenAndDropSteps = consequence(
  'when-fact-changes-then-open-and-drop-steps',
  ['FactRecorded', 'FactCorrected'],
  ({ type, data }, work) => {
    const after = work.case.facts;
    const before = withFact(after, data.fact, type === 'FactCorrected' && 'was' in data ? data.was : undefined);
    for (const protocol of Object.values(work.case.protocols)) {
      const { compiled } = gatheredProtocol(work, protocol.protocolId, protocol.version);
      const began = stepsThatBeganToApply(compiled, before, after, (opening) => happened(opening, protocol, work));
      const opened = stepsOpenedByFacts(compiled, before, after);
      for (const step of new Set([...opened, ...began.filter(({ key }) => !protocol.opened[key])])) openProtocolStep(work, protocol, step);
      for (const { key } of stepsThatCeasedToApply(compiled, before, after)) dropSteps(work, protocol, key);
    }
  },
);

function withFact(facts: Facts, fact: FactCode, value: Facts[FactCode]): Facts {
  const { [fact]: _, ...others } = facts;
  return value === undefined ? others : { ...others, [fact]: value };
}

function happened(opening: Opening, protocol: AppliedProtocol, { case: opened }: Work): boolean {
  switch (opening.on) {
    case 'case-opened':
      return opened.status === 'open';
    case 'case-closed':
      return opened.status === 'closed';
    case 'milestone':
      return opened.milestones[opening.milestone]?.wanted === true;
    case 'need':
      return Object.values(opened.needs).some(({ kind, status }) => kind === opening.need && status === 'open');
    case 'step-ended': {
      const how = protocol.ended[opening.step];
      return how !== undefined && (opening.how ?? ['completed']).includes(how);
    }
    case 'fact':
      return false;
  }
}

function dropSteps(work: Work, protocol: AppliedProtocol, key: string): void {
  for (const step of Object.values(work.case.openSteps)) {
    const { origin } = step;
    if (origin.kind === 'protocol' && origin.protocolId === protocol.protocolId && origin.key === key) dropStep(work, step);
  }
}

function dropStep(work: Work, step: Step): void {
  const { stepId } = step;
  const mayDrop = step.authority === 'agreement' || stepDefinition(work, step).authority.allows?.includes('not-needed') === true;
  work.record(
    mayDrop ? { type: 'StepNotNeeded', data: { stepId, reason: 'fact-corrected' } } : { type: 'StepQuestioned', data: { stepId, reason: 'fact-corrected' } },
  );
}
