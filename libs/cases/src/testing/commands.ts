import type { AgencyId, StepId } from '@throughline/kernel';
import type { NeedKind } from '@throughline/protocols';
import type { OpenCase } from '../commands/open-case/open-case';
import type { RecordBasis } from '../commands/record-basis/record-basis';
import type { RecordNeed } from '../commands/record-need/record-need';
import type { RingStep } from '../commands/ring-step/ring-step';
import { brightwater } from './agencies';
import { findBed, harborCase } from './ids';

/** Brightwater opens the case under the harbor response, with nothing known and nobody to lead it. */
export const openCase = (over: Partial<OpenCase['data']> = {}): OpenCase => ({
  type: 'OpenCase',
  data: {
    caseId: harborCase, openedBy: brightwater, protocols: [{ protocolId: 'harbor-response', version: 1 }], facts: {}, leadMemberId: null, ...over,
  },
});
/** The agency may know of the case, as of its own client. */
export const recordBasis = (agencyId: AgencyId): RecordBasis => ({
  type: 'RecordBasis', data: { agencyId, kind: 'own-client', cites: null, classes: ['status'] },
});
export const recordNeed = (need: NeedKind): RecordNeed => ({ type: 'RecordNeed', data: { need } });
export const ringStep = (stepId: StepId = findBed): RingStep => ({ type: 'RingStep', data: { stepId } });
