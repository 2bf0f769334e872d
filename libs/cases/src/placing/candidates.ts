import type { AgencyId } from '@throughline/kernel';
import type { RegisteredAgency } from '@throughline/agencies';
import type { OpenedCase, Step } from '../case';
import type { CaseContext } from '../context';
import { agenciesWithBasis, isExcludedAgency } from '../standing/basis';

/**
 * Who could hold the step: the agencies of its kind that may know of the case, in its region, neither excluded by the survivor nor suspended, and
 * none that handed it back.
 */
export const candidatesFor = (step: Step, opened: OpenedCase, context: CaseContext): readonly AgencyId[] =>
  agenciesWithBasis(opened).filter((agencyId) => {
    const agency = context.agencies[agencyId];
    return agency !== undefined && canHold(agency, step, opened);
  });

const canHold = (agency: RegisteredAgency, step: Step, opened: OpenedCase): boolean =>
  agency.kind === step.agencyKind &&
  agency.status === 'active' &&
  agency.region === opened.region &&
  !isExcludedAgency(opened, agency) &&
  !step.handedBackBy.includes(agency.agencyId);
