import { stepsOpenedByFacts, stepsOpenedBy } from '@throughline/protocols';
import { openProtocolStep } from '../../protocols/open-step';
import { gatheredProtocol } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/** A protocol applied to a case that has already come some way opens what that way would have opened, counted from now. */
export const whenProtocolAppliedThenOpenItsSteps = consequence(
  'when-protocol-applied-then-open-its-steps',
  ['ProtocolApplied'],
  ({ data: { protocolId, version } }, work) => {
    const { compiled } = gatheredProtocol(work, protocolId, version);
    const { facts, milestones, needs } = work.case;
    const happened = [
      ...stepsOpenedBy(compiled, { on: 'case-opened' }, facts),
      ...Object.entries(milestones).flatMap(([milestone, { wanted }]) => (wanted ? stepsOpenedBy(compiled, { on: 'milestone', milestone }, facts) : [])),
      ...stepsOpenedByFacts(compiled, {}, facts),
    ];
    const applied = work.case.protocols[protocolId];
    if (!applied) return;
    for (const step of new Set(happened)) openProtocolStep(work, applied, step);
    for (const need of Object.values(needs)) {
      if (need.status !== 'met') for (const step of stepsOpenedBy(compiled, { on: 'need', need: need.kind }, facts)) openProtocolStep(work, applied, step, need.needId);
    }
  },
);
