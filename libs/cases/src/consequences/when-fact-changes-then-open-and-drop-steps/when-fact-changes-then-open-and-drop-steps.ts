import {
  stepsOpenedByFacts, stepsThatBeganToApply, stepsThatCeasedToApply, type FactCode, type Facts, type Opening, type ProtocolStep,
} from '@throughline/protocols';
import type { AppliedProtocol, Need, Step } from '../../case';
import type { CaseEvent } from '../../events';
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
  (event, work) => {
    const after = work.case.facts;
    const before = withFact(after, event.data.fact, event.type === 'FactCorrected' ? event.data.was : undefined);
    for (const protocol of Object.values(work.case.protocols)) {
      if (isAppliedAfter(event, protocol, work)) continue;
      const { compiled } = gatheredProtocol(work, protocol.protocolId, protocol.version);
      for (const step of stepsOpenedByFacts(compiled, before, after)) openProtocolStep(work, protocol, step);
      for (const step of stepsThatBeganToApply(compiled, before, after, (opening) => happened(opening, protocol, work))) {
        if (isWanting(step.key, protocol, work)) openLate(work, protocol, step);
      }
      for (const { key } of stepsThatCeasedToApply(compiled, before, after)) dropSteps(work, protocol, key);
    }
  },
);

/**
 * A protocol that the same decision applies after the fact opens by all that is known by then: of the facts that a case is opened with none is a
 * change.
 */
const isAppliedAfter = (event: CaseEvent, { protocolId }: AppliedProtocol, { events }: Work): boolean =>
  events.slice(events.indexOf(event) + 1).some((later) => later.type === 'ProtocolApplied' && later.data.protocolId === protocolId);

/** Not opened yet, or found not needed since: when the correction itself was a mistake, what it took away comes back. */
const isWanting = (key: string, protocol: AppliedProtocol, work: Work): boolean =>
  !protocol.opened[key] || (protocol.ended[key] === 'not-needed' && !isOpen(key, protocol, work));

const isOpen = (key: string, { protocolId }: AppliedProtocol, { case: { openSteps } }: Work): boolean =>
  Object.values(openSteps).some(({ origin }) => origin.kind === 'protocol' && origin.protocolId === protocolId && origin.key === key);

/** As it would have opened: once for each need that waits for it, and once for all else that has happened. */
function openLate(work: Work, protocol: AppliedProtocol, step: ProtocolStep): void {
  const waits = (need: Need): boolean => need.status === 'open' && step.opens.some((opening) => opening.on === 'need' && opening.need === need.kind);
  if (step.opens.some((opening) => opening.on !== 'need' && happened(opening, protocol, work))) openProtocolStep(work, protocol, step);
  for (const { needId } of Object.values(work.case.needs).filter(waits)) openProtocolStep(work, protocol, step, needId);
}

function withFact(facts: Facts, fact: FactCode, value: Facts[FactCode]): Facts {
  const { [fact]: _, ...others } = facts;
  return value === undefined ? others : { ...others, [fact]: value };
}

/** An end that will come once more, since the step is open again, opens what waits for it then. */
function happened(opening: Opening, protocol: AppliedProtocol, work: Work): boolean {
  const { case: opened } = work;
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
      return how !== undefined && (opening.how ?? ['completed']).includes(how) && !isOpen(opening.step, protocol, work);
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
  work.record({ type: mayDrop ? 'StepNotNeeded' : 'StepQuestioned', data: { stepId, reason: 'fact-corrected' } });
}
