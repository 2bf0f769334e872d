import type { BasisId } from '@throughline/kernel';
import { stepDefinition } from '../../protocols/step-definition';
import { hasBasis } from '../../standing/basis';
import { consequence } from '../../work/settle';

/** Doing what the law says one must (a report to child welfare, to police) tells an agency: its basis is the legal duty, cited. */
export const whenStepCompletedThenRecordItsLegalBases = consequence(
  'when-step-completed-then-record-its-legal-bases',
  ['StepCompleted'],
  ({ data: { stepId, told } }, work) => {
    const ended = work.case.endedSteps[stepId];
    if (!ended) return;
    const { cites } = stepDefinition(work, ended.terms).authority;
    for (const agencyId of told) {
      if (hasBasis(work.case, agencyId)) continue;
      work.record({ type: 'BasisRecorded', data: { basisId: work.newId<BasisId>(), agencyId, kind: 'legal-duty', cites, releaseId: null, classes: ['status'] } });
    }
  },
);
