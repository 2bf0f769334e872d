import type { Engine } from '@throughline/engine';
import type { AgencyId, CaseId, CommandId } from '@throughline/kernel';
import { v5 as uuidV5 } from 'uuid';
import type { CaseAggregate } from '../aggregates/case-aggregate';

const whenAgencySuspendedThenUnplaceItsSteps = 'when-agency-suspended-then-unplace-its-steps';

/**
 * Brings every case in which a suspended agency still holds a step to unplace it. Asked after a suspension and at every start, it needs no checkpoint: where
 * nothing is held any more nothing changes.
 */
export async function unplaceStepsOfSuspendedAgency(
  engine: Engine,
  cases: CaseAggregate,
  agencyId: AgencyId,
  casesHeldBy: (agencyId: AgencyId) => Promise<readonly CaseId[]>,
): Promise<void> {
  for (const caseId of await casesHeldBy(agencyId)) {
    const commandId = (revision: number) => uuidV5(`${whenAgencySuspendedThenUnplaceItsSteps}:${agencyId}@${revision}`, caseId) as CommandId;
    await engine.execute(cases, caseId, { type: 'UnplaceSteps', data: { agencyId } }, {
      commandId, actor: { kind: 'engine', name: whenAgencySuspendedThenUnplaceItsSteps }, correlationId: agencyId,
    });
  }
}
