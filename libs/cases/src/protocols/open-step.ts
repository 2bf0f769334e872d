import { earliestEdge, type NeedId, type StepId } from '@throughline/kernel';
import type { ProtocolStep } from '@throughline/protocols';
import type { AppliedProtocol } from '../case';
import type { StepTerms } from '../events';
import type { Work } from '../work/work';

export function openProtocolStep(work: Work, protocol: AppliedProtocol, step: ProtocolStep, needId: NeedId | null = null): void {
  work.record({ type: 'StepOpened', data: { stepId: work.newId<StepId>(), ...stepTermsOf(work, protocol, step, needId), openedAt: work.context.now } });
}

/**
 * What a protocol promises of a step, as it stands in the history. A statute's limit counts from when its trigger occurred (the earliest edge
 * of what was said), an agreement's from when it was recorded.
 */
export function stepTermsOf(work: Work, { protocolId, version }: AppliedProtocol, step: ProtocolStep, needId: NeedId | null = null): StepTerms {
  const { now, occurred } = work.context;
  return {
    origin: { kind: 'protocol', protocolId, version, key: step.key, needId, occurrence: (work.case.protocols[protocolId]?.opened[step.key] ?? 0) + 1 },
    agencyKind: step.heldBy,
    urgency: step.urgency,
    authority: step.authority.kind,
    personalDuty: step.personalDuty ?? false,
    countsFrom: step.authority.kind === 'statute' ? earliestEdge(occurred, work.case.zone) : now,
    limit: step.within,
  };
}
