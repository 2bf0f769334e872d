import type { BasisId } from '@throughline/kernel';
import { stepDefinition } from '../../protocols/step-definition';
import { consequence } from '../../work/settle';

/** Doing what the law says one must (a report to child welfare, to police) tells an agency: its basis is the legal duty, cited, and outlasts any release. */
export const whenStepCompletedThenRecordItsLegalBases = consequence(
  'when-step-completed-then-record-its-legal-bases',
  ['StepCompleted'],
  ({ data: { stepId, told } }, work) => {
    const ended = work.case.endedSteps[stepId];
    if (!ended) return;
    const { cites } = stepDefinition(work, ended.terms).authority;
    for (const agencyId of told) {
      const known = Object.values(work.case.bases).some((basis) => basis.agencyId === agencyId && basis.kind === 'legal-duty');
      if (known) continue;
      work.record({ type: 'BasisRecorded', data: { basisId: work.newId<BasisId>(), agencyId, kind: 'legal-duty', cites, releaseId: null, classes: ['status'] } });
    }
  },
);
