import { dueAfter } from '@throughline/kernel';
import { clockFor } from '../../clocks/step-clock';
import { gatheredProtocol } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/** A case without a lead has a clock of its own, as long as its base protocol gives the team to name one. */
export const whenCaseHasNoLeadThenSetItsClock = consequence(
  'when-case-has-no-lead-then-set-its-clock',
  ['ProtocolApplied', 'LeadLeft', 'CaseReopened'],
  (_, work) => {
    const { lead, leadMissing, status, protocols } = work.case;
    if (lead || leadMissing || status !== 'open') return;
    const base = Object.values(protocols).map(({ protocolId, version }) => gatheredProtocol(work, protocolId, version).compiled.protocol).find(({ kind }) => kind === 'base');
    if (!base) return;
    const since = work.context.now;
    const { clock } = clockFor(base.leadWithin.clock, null, work.case, work.context);
    const { at: dueAt, provisional } = dueAfter(since, base.leadWithin.limit, clock);
    work.record({ type: 'LeadDeadlineSet', data: { since, dueAt, provisional } });
  },
);
